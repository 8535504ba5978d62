using System.Text.RegularExpressions;

namespace BlendedLRS.Conventions.Tests;

/// <summary>A C# file: its path from the root and its text.</summary>
internal sealed partial record SourceFile(string Path, string Text)
{
    /// <summary>The file name up to its first dot: <c>X.Parts.cs</c> is a part of <c>X</c>.</summary>
    public string Stem => System.IO.Path.GetFileName(Path).Split('.')[0];

    /// <summary>The declared namespace, null for top-level statements.</summary>
    public string? Namespace => NamespaceLine().Match(Text) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>Names of the types declared at the left margin.</summary>
    public IReadOnlyList<string> TopLevelTypes => [.. TypeLine().Matches(Text).Select(match => match.Groups[1].Value)];

    public int Lines => Text.AsSpan().Count('\n');

    [GeneratedRegex(@"^namespace\s+([\w.]+)\s*;", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|static|abstract|partial|readonly|ref|unsafe)\s+)*(?:class|struct|record\s+struct|record\s+class|record|interface|enum)\s+(\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeLine();
}
