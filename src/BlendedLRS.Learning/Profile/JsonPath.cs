using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.RuleSets;

namespace BlendedLRS.Learning.Profile;

/// <summary>JSONPath as rules of a profile may use it (xAPI Profiles, Structure 8.1): members, items, <c>*</c>, unions of them, and whole paths joined by <c>|</c>.
/// No filters, scripts, slices or descents.</summary>
internal sealed class JsonPath
{
    private readonly List<List<PathSelector[]>> _alternatives;

    private JsonPath(string text, List<List<PathSelector[]>> alternatives)
    {
        Text = text;
        _alternatives = alternatives;
        Place = string.Concat(alternatives[0].TakeWhile(step => step is [{ Name: not null }]).Select(step => "/" + JsonPointer.Escape(step[0].Name!)));
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>Pointer to where the first alternative leads, as far as that is one place: what is missing is missing here.</summary>
    public string Place { get; }

    /// <summary>Reads a path; false when it is not of the subset.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out JsonPath? path)
    {
        path = new JsonPathReader(text).Read() is { } alternatives ? new JsonPath(text, alternatives) : null;
        return path is not null;
    }

    /// <summary>Everything that the path leads to, alternative by alternative. Keys that are IRIs are compared in their normal form.</summary>
    public List<FoundValue> Find(FoundValue root, IriNormaliser iris)
    {
        var all = new List<FoundValue>();
        foreach (var steps in _alternatives)
        {
            IEnumerable<FoundValue> found = [root];
            foreach (var step in steps)
            {
                found = found.SelectMany(at => step.SelectMany(selector => Select(at, selector, iris)));
            }

            all.AddRange(found);
        }

        return all;
    }

    /// <summary>An IRI, as opposed to a word.</summary>
    public static bool IsIri(string text) => text.Contains("://", StringComparison.Ordinal);

    private static IEnumerable<FoundValue> Select(FoundValue at, PathSelector selector, IriNormaliser iris) => at.Value.ValueKind switch
    {
        JsonValueKind.Object when selector.Name is null && IsLoneActivity(at) => selector.Index <= 0 ? [at] : [],
        JsonValueKind.Object when selector.Name is { } name => IsIri(name) ? MembersByIri(at, name, iris) : Member(at, name),
        JsonValueKind.Object when selector == PathSelector.Star => at.Value.EnumerateObject().Select(member => Below(at, member.Name, member.Value)),
        JsonValueKind.Array when selector.Name is null => Items(at, selector.Index),
        _ => [],
    };

    /// <summary>One Activity instead of a list of one (xAPI-Data 2.4.6.2): read as the list.</summary>
    private static bool IsLoneActivity(FoundValue at) =>
        at.Pointer.LastIndexOf('/') is > 0 and var slash
        && at.Pointer.AsSpan(0, slash).EndsWith("/contextActivities", StringComparison.Ordinal)
        && at.Pointer.AsSpan(slash + 1) is "parent" or "grouping" or "category" or "other";

    private static IEnumerable<FoundValue> Member(FoundValue at, string name) =>
        at.Value.TryGetProperty(name, out var member) ? [Below(at, name, member)] : [];

    private static IEnumerable<FoundValue> MembersByIri(FoundValue at, string name, IriNormaliser iris)
    {
        var normal = iris.Normalise(name);
        return at.Value.EnumerateObject().Where(member => iris.Normalise(member.Name) == normal).Select(member => Below(at, member.Name, member.Value));
    }

    private static IEnumerable<FoundValue> Items(FoundValue at, int index) => at.Value.EnumerateArray()
        .Select((item, i) => (Index: i, Found: Below(at, i.ToString(CultureInfo.InvariantCulture), item)))
        .Where(item => index < 0 || item.Index == index)
        .Select(item => item.Found);

    private static FoundValue Below(FoundValue at, string token, JsonElement value) => new(value, $"{at.Pointer}/{JsonPointer.Escape(token)}");
}
