using System.Text.Json;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Profile;

/// <summary>A rule of a template made ready: looks at a Statement and says what is amiss (xAPI Profiles, Structure 8.1; Communication 2.1).</summary>
internal sealed class CompiledRule
{
    private readonly TemplateRule _rule;
    private readonly JsonPath _location;
    private readonly JsonPath? _selector;

    private CompiledRule(TemplateRule rule, JsonPath location, JsonPath? selector)
    {
        _rule = rule;
        _location = location;
        _selector = selector;
    }

    /// <summary>Where it looks, as the profile writes it.</summary>
    public string Location => _location.Text;

    /// <summary>Makes a rule ready; null when one of its paths is not of the subset.</summary>
    public static CompiledRule? Of(TemplateRule rule)
    {
        JsonPath? selector = null;
        var isReadable = JsonPath.TryParse(rule.Location, out var location) && (rule.Selector is null || JsonPath.TryParse(rule.Selector, out selector));
        return isReadable ? new CompiledRule(rule, location!, selector) : null;
    }

    /// <summary>Looks at a Statement; null when the rule is kept.</summary>
    public RuleFinding? Check(JsonElement statement, IriNormaliser iris)
    {
        var (matchable, unmatchable) = Evaluate(statement, iris);
        return _rule.Presence switch
        {
            RulePresence.Included when unmatchable.Count > 0 => new RuleFinding(unmatchable[0].Pointer, $"must have {_selector!.Text} wherever it is"),
            RulePresence.Included when matchable.Count == 0 => new RuleFinding(_location.Place, "must be there"),
            RulePresence.Excluded => matchable.Count > 0 ? new RuleFinding(matchable[0].Pointer, "must not be there") : null,
            RulePresence.Recommended when matchable.Count == 0 => new RuleFinding(_location.Place, "should be there", IsNote: true),
            _ => CheckValues(matchable, unmatchable, iris),
        };
    }

    /// <summary>What the location leads to; with a selector what that leads to from each place, and the places from which it leads nowhere.</summary>
    private (List<FoundValue> Matchable, List<FoundValue> Unmatchable) Evaluate(JsonElement statement, IriNormaliser iris)
    {
        var found = _location.Find(new FoundValue(statement, ""), iris);
        if (_selector is null)
        {
            return (found, []);
        }

        var matchable = new List<FoundValue>();
        var unmatchable = new List<FoundValue>();
        foreach (var place in found)
        {
            var selected = _selector.Find(place, iris);
            matchable.AddRange(selected);
            if (selected.Count == 0)
            {
                unmatchable.Add(place);
            }
        }

        return (matchable, unmatchable);
    }

    private RuleFinding? CheckValues(List<FoundValue> matchable, List<FoundValue> unmatchable, IriNormaliser iris)
    {
        if (_rule.Any is { } any && !matchable.Exists(found => IsAmong(found.Value, any, iris)))
        {
            return new RuleFinding(PlaceOf(matchable), $"must be {Words(any)}");
        }

        if (_rule.All is { } all && unmatchable.Concat(matchable.Where(found => !IsAmong(found.Value, all, iris))).Select(found => found.Pointer).FirstOrDefault() is { } other)
        {
            return new RuleFinding(other, $"may only be {Words(all)}");
        }

        return _rule.None is { } none && matchable.Where(found => IsAmong(found.Value, none, iris)).Select(found => found.Pointer).FirstOrDefault() is { } banned
            ? new RuleFinding(banned, $"must not be {Words(none)}")
            : null;
    }

    private string PlaceOf(List<FoundValue> found) => found.Count == 0 ? _location.Place : found[0].Pointer;

    private static bool IsAmong(JsonElement value, IReadOnlyList<JsonElement> expected, IriNormaliser iris) => expected.Any(wanted => IsEqual(value, wanted, iris));

    /// <summary>IRIs are compared in their normal form, so that an alias or an earlier base of the profile counts; words letter by letter.</summary>
    private static bool IsEqual(JsonElement value, JsonElement wanted, IriNormaliser iris) =>
        value.ValueKind == JsonValueKind.String && wanted.ValueKind == JsonValueKind.String && wanted.GetString() is { } iri && JsonPath.IsIri(iri)
            ? iris.Normalise(value.GetString()!) == iris.Normalise(iri)
            : JsonElement.DeepEquals(value, wanted);

    private static string Words(IReadOnlyList<JsonElement> values) => string.Join(" or ", values.Select(value => value.ToString()));
}
