namespace BlendedLRS.Learning.Tests;

/// <summary>Reference data that lies beside the repository, where it is there.</summary>
internal static class SharedData
{
    private static readonly string? Folder = Find();

    /// <summary>The path of a file, or a skipped test that says what is missing.</summary>
    public static string Path(string relative)
    {
        var path = Folder is null ? null : System.IO.Path.Combine(Folder, relative);
        Skip.IfNot(File.Exists(path), $"Reference data '{relative}' is not beside the repository (shared/data); the cases in this project cover the same ground.");
        return path!;
    }

    private static string? Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, "BlendedLRS.sln")))
            {
                return System.IO.Path.GetFullPath(System.IO.Path.Combine(at.FullName, "..", "shared", "data"));
            }
        }

        return null;
    }
}
