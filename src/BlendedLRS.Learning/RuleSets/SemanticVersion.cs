using System.Globalization;

namespace BlendedLRS.Learning.RuleSets;

/// <summary>A version of a rule set: major, minor, patch, and what is written after a hyphen.</summary>
/// <param name="Major">Rises when a meaning changes.</param>
/// <param name="Minor">Rises with new rules.</param>
/// <param name="Patch">Rises with new aliases and overrides.</param>
/// <param name="Before">What comes before the version itself; empty for the version itself.</param>
public sealed record SemanticVersion(int Major, int Minor, int Patch, string Before)
{
    /// <summary>Orders versions as Semantic Versioning 2.0.0, 11 does.</summary>
    public static IComparer<SemanticVersion> Precedence { get; } = Comparer<SemanticVersion>.Create((left, right) => left.Against(right));

    /// <summary>The version with the next new rules.</summary>
    public SemanticVersion NextMinor => new(Major, Minor + 1, 0, "");

    /// <summary>Reads one; null when the text is none.</summary>
    public static SemanticVersion? TryParse(string? text)
    {
        var hyphen = text?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        var numbers = (hyphen < 0 ? text : text![..hyphen])?.Split('.') ?? [];
        return numbers.Length == 3 && Number(numbers[0]) is { } major && Number(numbers[1]) is { } minor && Number(numbers[2]) is { } patch
            ? new SemanticVersion(major, minor, patch, hyphen < 0 ? "" : text![(hyphen + 1)..])
            : null;
    }

    /// <summary>Whether it comes after another.</summary>
    public bool IsAfter(SemanticVersion other) => Against(other) > 0;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}{(Before.Length == 0 ? "" : "-")}{Before}");

    private int Against(SemanticVersion other)
    {
        var numbers = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        return (numbers, Before.Length, other.Before.Length) switch
        {
            (not 0, _, _) => numbers,
            (_, 0, 0) => 0,
            (_, 0, _) => 1,
            (_, _, 0) => -1,
            _ => CompareBefore(Before.Split('.'), other.Before.Split('.')),
        };
    }

    /// <summary>Part by part: numbers by their size and before words, words by their letters; fewer parts before more.</summary>
    private static int CompareBefore(string[] ours, string[] theirs)
    {
        foreach (var (left, right) in ours.Zip(theirs))
        {
            var order = (Number(left), Number(right)) switch
            {
                ({ } first, { } second) => first.CompareTo(second),
                (not null, null) => -1,
                (null, not null) => 1,
                _ => string.CompareOrdinal(left, right),
            };
            if (order != 0)
            {
                return order;
            }
        }

        return ours.Length.CompareTo(theirs.Length);
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
