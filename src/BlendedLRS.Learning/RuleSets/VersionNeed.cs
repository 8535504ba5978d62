using System.Text.Json;

namespace BlendedLRS.Learning.RuleSets;

/// <summary>What a change of the rules is: it says which part of the version must move at least. Overrides are rules of which every case is narrowed to sources, platforms,
/// beginnings of ids or a time.</summary>
public static class VersionNeed
{
    private static readonly string[] Words = ["$schema", "version", "note"];
    private static readonly string[] Narrow = ["sources", "platforms", "idPrefixes", "from", "until"];

    /// <summary>Compares two rule sets that load.</summary>
    /// <param name="before">The JSON text of the one in force.</param>
    /// <param name="after">The JSON text of the one that shall follow.</param>
    public static VersionPart Of(ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after)
    {
        using var old = JsonDocument.Parse(before);
        using var next = JsonDocument.Parse(after);
        return Names(old.RootElement, next.RootElement)
            .Select(name => OfSection(name, Member(old.RootElement, name), Member(next.RootElement, name)))
            .DefaultIfEmpty(VersionPart.Patch)
            .Max();
    }

    private static VersionPart OfSection(string name, JsonElement? old, JsonElement? next)
    {
        if (Words.Contains(name, StringComparer.Ordinal) || AreEqual(old, next))
        {
            return VersionPart.Patch;
        }

        if (old is not { } before || next is not { } after)
        {
            return VersionPart.Major;
        }

        return name switch
        {
            "normalisation" => Grown(before, after, "aliases") ? VersionPart.Patch : VersionPart.Major,
            "sets" => SetsGrew(before, after) ? VersionPart.Minor : VersionPart.Major,
            _ when before.ValueKind == JsonValueKind.Object && before.TryGetProperty("rules", out _) && after.TryGetProperty("rules", out _) => OfAxis(before, after),
            _ => VersionPart.Major,
        };
    }

    /// <summary>Aliases may be added and led elsewhere; one that is gone, or a prefix, changes what everything is read as.</summary>
    private static bool Grown(JsonElement before, JsonElement after, string growing) =>
        Names(before, after).All(name => name == growing || AreEqual(Member(before, name), Member(after, name)))
        && Member(before, growing) is { } old && Member(after, growing) is { } next
        && old.EnumerateObject().All(member => next.TryGetProperty(member.Name, out _));

    private static bool SetsGrew(JsonElement before, JsonElement after) => before.EnumerateObject().All(set =>
        after.TryGetProperty(set.Name, out var next)
        && set.Value.EnumerateArray().All(iri => next.EnumerateArray().Any(other => JsonElement.DeepEquals(iri, other))));

    private static VersionPart OfAxis(JsonElement before, JsonElement after)
    {
        if (!AreEqual(Member(before, "for"), Member(after, "for")))
        {
            return VersionPart.Major;
        }

        var old = before.GetProperty("rules").EnumerateArray().Where(rule => !IsOverride(rule)).ToList();
        var next = after.GetProperty("rules").EnumerateArray().ToList();
        var kept = next.Where(rule => old.Exists(other => Id(other) == Id(rule))).ToList();
        var isSame = old.Count == kept.Count && old.Zip(kept).All(pair => Id(pair.First) == Id(pair.Second) && DecidesAlike(pair.First, pair.Second));
        if (!isSame)
        {
            return VersionPart.Major;
        }

        var isNew = next.Exists(rule => !IsOverride(rule) && !old.Exists(other => Id(other) == Id(rule)));
        return isNew ? VersionPart.Minor : VersionPart.Patch;
    }

    private static bool IsOverride(JsonElement rule) =>
        rule.TryGetProperty("cases", out var cases)
        && cases.EnumerateArray().All(entry => entry.GetProperty("when").EnumerateObject().Any(given => Narrow.Contains(given.Name, StringComparer.Ordinal)));

    private static bool DecidesAlike(JsonElement one, JsonElement other) => Names(one, other).All(name => name == "note" || AreEqual(Member(one, name), Member(other, name)));

    private static string? Id(JsonElement rule) => rule.GetProperty("id").GetString();

    private static JsonElement? Member(JsonElement element, string name) => element.TryGetProperty(name, out var member) ? member : null;

    private static bool AreEqual(JsonElement? one, JsonElement? other) =>
        one is { } first && other is { } second ? JsonElement.DeepEquals(first, second) : one is null && other is null;

    private static IEnumerable<string> Names(JsonElement one, JsonElement other) =>
        one.EnumerateObject().Concat(other.EnumerateObject()).Select(member => member.Name).Distinct(StringComparer.Ordinal);
}
