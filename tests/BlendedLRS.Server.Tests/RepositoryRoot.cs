namespace BlendedLRS.Server.Tests;

/// <summary>Where this repository lies, and the data beside it.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    /// <summary>A file of the shared data; the calling test is skipped where there is none.</summary>
    public static string Shared(string name)
    {
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, "../shared/data", name));
        Skip.IfNot(File.Exists(path), $"../shared/data/{name} is not beside this repository");
        return path;
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "BlendedLRS.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie in the repository.");
        }

        return folder.FullName;
    }
}
