using System.Reflection;

namespace BlendedLRS.Storage.Postgres.Connections;

/// <summary>The .sql files of this assembly, by their path in the project: <c>Statements/append.sql</c>.</summary>
internal static class Sql
{
    private static readonly Assembly Here = typeof(Sql).Assembly;

    /// <summary>Every path that lies in a folder, ascending.</summary>
    public static IReadOnlyList<string> In(string folder) =>
        [.. Here.GetManifestResourceNames().Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The text of one file; kept by who uses it, so it is read once.</summary>
    public static string Read(string path)
    {
        using var stream = Here.GetManifestResourceStream(path) ?? throw new ArgumentException($"There is no {path} in the assembly.", nameof(path));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
