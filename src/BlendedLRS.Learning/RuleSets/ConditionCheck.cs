using System.Text.RegularExpressions;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.RuleSets;

/// <summary>That a condition can hold: no empty list, no unknown set, no IRI that normalisation would have changed.</summary>
internal static class ConditionCheck
{
    private static readonly Regex Iri = new(@"^(\{B\}/|[a-z][a-z0-9+.-]*:)[^\s<>""{}|\\^`]+\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    public static IEnumerable<Refusal> Faults(string pointer, Condition condition, RuleSetDocument document, IriNormaliser normaliser)
    {
        foreach (var (name, count) in Lists(condition).Where(list => list.Count == 0))
        {
            yield return RuleSetCheck.Refuse($"{pointer}/{name}", "An empty list never matches; leave it out.");
        }

        foreach (var (name, iris) in IriLists(condition))
        {
            for (var index = 0; index < iris.Count; index++)
            {
                if (ItemFault($"{pointer}/{name}/{index}", iris[index], document, normaliser) is { } fault)
                {
                    yield return fault;
                }
            }
        }

        foreach (var (name, prefixes) in new[] { ("categoryPrefixes", condition.CategoryPrefixes), ("idPrefixes", condition.IdPrefixes) })
        {
            for (var index = 0; index < (prefixes?.Count ?? 0); index++)
            {
                if (IriFault($"{pointer}/{name}/{index}", prefixes![index], null) is { } fault)
                {
                    yield return fault;
                }
            }
        }

        if (condition.From >= condition.Until)
        {
            yield return RuleSetCheck.Refuse(pointer + "/until", "'until' comes after 'from'.");
        }
    }

    /// <summary>Null when the text is an IRI, or a term of the profile, in the form that normalisation gives it.</summary>
    public static Refusal? IriFault(string pointer, string iri, IriNormaliser? normaliser)
    {
        if (!Iri.IsMatch(iri))
        {
            return RuleSetCheck.Refuse(pointer, $"'{iri}' is not an absolute IRI, nor a term of the profile such as {{B}}/ext/practice.");
        }

        var normal = normaliser?.Normalise(iri) ?? iri;
        return normal == iri ? null : RuleSetCheck.Refuse(pointer, $"'{iri}' never matches, because it is read as '{normal}'; write that.");
    }

    private static Refusal? ItemFault(string pointer, string item, RuleSetDocument document, IriNormaliser normaliser)
    {
        if (!item.StartsWith('@'))
        {
            return IriFault(pointer, item, normaliser);
        }

        return document.Sets.ContainsKey(item[1..]) ? null : RuleSetCheck.Refuse(pointer, $"There is no set '{item[1..]}'.");
    }

    private static IEnumerable<(string Name, IReadOnlyList<string> Iris)> IriLists(Condition condition) =>
        new (string Name, IReadOnlyList<string>? Iris)[]
        {
            ("verbs", condition.Verbs), ("exceptVerbs", condition.ExceptVerbs), ("types", condition.Types), ("exceptTypes", condition.ExceptTypes),
            ("relatedTypes", condition.RelatedTypes), ("categoryTypes", condition.CategoryTypes), ("extensions", condition.Extensions),
        }.Where(list => list.Iris is not null).Select(list => (list.Name, list.Iris!));

    private static IEnumerable<(string Name, int Count)> Lists(Condition condition)
    {
        (string Name, int? Count)[] others =
        [
            ("categoryPrefixes", condition.CategoryPrefixes?.Count), ("idPrefixes", condition.IdPrefixes?.Count), ("platforms", condition.Platforms?.Count),
            ("objects", condition.Objects?.Count), ("sources", condition.Sources?.Count), ("kinds", condition.Kinds?.Count),
            ("practices", condition.Practices?.Count), ("exceptPractices", condition.ExceptPractices?.Count),
            ("acts", condition.Acts?.Count), ("enrolments", condition.Enrolments?.Count),
        ];
        return IriLists(condition).Select(list => (list.Name, list.Iris.Count)).Concat(others.Where(list => list.Count is not null).Select(list => (list.Name, list.Count!.Value)));
    }
}
