using System.Text;
using System.Text.Json;

namespace BlendedLRS.Benchmarks.Validation;

/// <summary>The Statements to measure with: our own, or those of a file of lines, each a Statement or an object with one under "statement".</summary>
internal static class StatementBytes
{
    /// <summary>A path in this environment variable takes the place of our own Statements.</summary>
    public const string FileVariable = "BLENDEDLRS_BENCHMARK_STATEMENTS";

    public static byte[][] Load()
    {
        string? path = Environment.GetEnvironmentVariable(FileVariable);
        return [.. Lines(path).Where(line => line.Trim().Length > 0).Select(Statement)];
    }

    private static string[] Lines(string? path)
    {
        if (path is not null)
        {
            return File.ReadAllLines(path);
        }

        using Stream own = typeof(StatementBytes).Assembly.GetManifestResourceStream("statements.jsonl")!;
        using var reader = new StreamReader(own);
        return reader.ReadToEnd().Split('\n');
    }

    private static byte[] Statement(string line)
    {
        using var json = JsonDocument.Parse(line);
        return Encoding.UTF8.GetBytes(json.RootElement.TryGetProperty("statement", out JsonElement statement) ? statement.GetRawText() : line);
    }
}
