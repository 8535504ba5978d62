namespace BlendedLRS.Xapi.Tests;

/// <summary>Data that lies beside the repository and may be absent: tests that use it skip then, and have twins that do not need it.</summary>
internal static class SharedData
{
    public static IEnumerable<string> Lines(string name)
    {
        string? path = Find(name);
        Skip.If(path is null, $"../shared/data/{name} is not beside this clone");
        return File.ReadLines(path!).Where(line => line.Trim().Length > 0);
    }

    private static string? Find(string name)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BlendedLRS.sln")))
        {
            folder = folder.Parent;
        }

        string path = folder is null ? name : Path.Combine(folder.FullName, "..", "shared", "data", name);
        return File.Exists(path) ? path : null;
    }
}
