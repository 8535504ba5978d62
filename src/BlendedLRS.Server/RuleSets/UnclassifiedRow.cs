using BlendedLRS.Storage.Facts;

namespace BlendedLRS.Server.RuleSets;

/// <summary>Statements that no rule knew, by what a rule could tell them by.</summary>
/// <param name="Verb">The Verb, as rules read it; null when there was none.</param>
/// <param name="Type">The type of the Activity; null when there was none.</param>
/// <param name="Object">What the Object is, where it has no type; else null.</param>
/// <param name="Source">What their credentials are bound to.</param>
/// <param name="Statements">How many there are.</param>
/// <param name="First">The earliest day on which one fell.</param>
/// <param name="Last">The latest.</param>
internal sealed record UnclassifiedRow(string? Verb, string? Type, string? Object, string? Source, long Statements, DateOnly First, DateOnly Last)
{
    /// <summary>Groups by verb, type and source, the most frequent first: evidence may hold more.</summary>
    public static IEnumerable<UnclassifiedRow> Of(IEnumerable<UnclassifiedGroup> groups) => groups
        .GroupBy(group => (Verb: Read(group, "verb="), Type: Read(group, "type="), Object: Read(group, "object="), Source: Read(group, "source=")))
        .Select(rows => new UnclassifiedRow(
            rows.Key.Verb, rows.Key.Type, rows.Key.Object, rows.Key.Source, rows.Sum(row => row.Statements), rows.Min(row => row.First), rows.Max(row => row.Last)))
        .OrderByDescending(row => row.Statements);

    private static string? Read(UnclassifiedGroup group, string name) =>
        group.Evidence.FirstOrDefault(text => text.StartsWith(name, StringComparison.Ordinal)) is { } text && text.Length > name.Length ? text[name.Length..] : null;
}
