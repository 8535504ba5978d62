using System.Text.RegularExpressions;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.RuleSets;

/// <summary>What the shape of a rule set cannot tell: that ids are unique, sets exist, and no IRI is written in a form that nothing is ever read as.</summary>
internal static class RuleSetCheck
{
    private static readonly Regex SemanticVersion = new(@"^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-[0-9A-Za-z.-]+)?\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex SetName = new(@"^[a-z][a-z0-9-]*\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex RuleId = new(@"^[A-Za-z][A-Za-z0-9-]{0,31}\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    public static Refusal Refuse(string pointer, string reason) => new("Rule set", pointer, reason);

    public static Refusal? FirstFault(RuleSetDocument document) => Faults(document).FirstOrDefault();

    private static IEnumerable<Refusal> Faults(RuleSetDocument document)
    {
        if (!SemanticVersion.IsMatch(document.Version))
        {
            yield return Refuse("/version", $"'{document.Version}' is not a semantic version such as 1.4.0.");
        }

        var normaliser = new IriNormaliser(document.Normalisation, null);
        var faults = NormalisationCheck.Faults(document.Normalisation, normaliser)
            .Concat(TermFaults(document, normaliser))
            .Concat(ResolutionCheck.Faults(document, normaliser))
            .Concat(SetFaults(document, normaliser))
            .Concat(IdFaults(document))
            .Concat(RuleFaults("/kinds", document.Kinds))
            .Concat(RuleFaults("/grains", document.Grains))
            .Concat(RuleFaults("/practices", document.Practices))
            .Concat(RuleFaults("/modalities", document.Modalities))
            .Concat(RuleFaults("/acts", document.Acts))
            .Concat(RuleFaults("/ownerships", document.Ownerships))
            .Concat(ConditionWalk.Of(document).SelectMany(place => ConditionCheck.Faults(place.Pointer, place.Condition, document, normaliser)));
        foreach (var fault in faults)
        {
            yield return fault;
        }
    }

    private static IEnumerable<Refusal> TermFaults(RuleSetDocument document, IriNormaliser normaliser)
    {
        var terms = new[]
        {
            ("/profile/category", document.Profile.Category),
            ("/profile/visibility", document.Profile.Visibility),
            ("/profile/durationBasis", document.Profile.DurationBasis),
            ("/profile/plannedDuration", document.Profile.PlannedDuration),
        };
        var faults = terms.Concat(ConditionWalk.ExtensionsOf(document)).Select(term => ConditionCheck.IriFault(term.Item1, term.Item2, normaliser)).OfType<Refusal>();
        var sources = from source in Enum.GetValues<SourceKind>()
                      where document.Sources.Of(source).DurationBasis == DurationBasis.None
                      select Refuse($"/sources/{KebabText.Of(source)}/durationBasis", "A duration that was sent has a basis; 'none' is not one.");
        return faults.Concat(sources);
    }

    private static IEnumerable<Refusal> SetFaults(RuleSetDocument document, IriNormaliser normaliser)
    {
        foreach (var (name, iris) in document.Sets)
        {
            var pointer = "/sets/" + JsonPointer.Escape(name);
            if (!SetName.IsMatch(name))
            {
                yield return Refuse(pointer, $"'{name}' is no name for a set: lower-case letters, digits and hyphens, a letter first.");
            }

            if (iris.Count == 0)
            {
                yield return Refuse(pointer, "An empty set never matches.");
            }

            for (var index = 0; index < iris.Count; index++)
            {
                if (ConditionCheck.IriFault($"{pointer}/{index}", iris[index], normaliser) is { } fault)
                {
                    yield return fault;
                }
            }
        }
    }

    private static IEnumerable<Refusal> IdFaults(RuleSetDocument document)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (pointer, id) in Ids("/kinds", document.Kinds).Concat(Ids("/grains", document.Grains)).Concat(Ids("/practices", document.Practices)).Concat(Ids("/modalities", document.Modalities)).Concat(Ids("/acts", document.Acts)).Concat(Ids("/ownerships", document.Ownerships)))
        {
            if (!RuleId.IsMatch(id))
            {
                yield return Refuse(pointer, $"'{id}' is no rule id: letters, digits and hyphens, a letter first, at most 32.");
            }

            if (!seen.Add(id))
            {
                yield return Refuse(pointer, $"The rule id '{id}' stands twice; ids are unique over all axes.");
            }
        }
    }

    private static IEnumerable<(string Pointer, string Id)> Ids<T>(string pointer, Axis<T> axis)
        where T : struct, Enum => axis.Rules.Select((rule, index) => ($"{pointer}/rules/{index}/id", rule.Id));

    private static IEnumerable<Refusal> RuleFaults<T>(string pointer, Axis<T> axis)
        where T : struct, Enum
    {
        if (axis.For is { Count: 0 })
        {
            yield return Refuse(pointer + "/for", "An axis for no kind never decides; leave 'for' out to mean all.");
        }

        for (var index = 0; index < axis.Rules.Count; index++)
        {
            if (axis.Rules[index].Cases is null == axis.Rules[index].Said is null)
            {
                yield return Refuse($"{pointer}/rules/{index}", "A rule has either 'cases' or 'said', one of the two.");
            }
        }
    }
}
