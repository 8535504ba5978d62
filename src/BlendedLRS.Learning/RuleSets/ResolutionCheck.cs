using BlendedLRS.Learning.Classification;
using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.RuleSets;

/// <summary>That what resolution reads can be there, and that its numbers lie in their ranges.</summary>
internal static class ResolutionCheck
{
    public static IEnumerable<Refusal> Faults(RuleSetDocument document, IriNormaliser normaliser)
    {
        foreach (var (name, iris) in document.Terms.All())
        {
            if (iris.Count == 0)
            {
                yield return RuleSetCheck.Refuse("/terms/" + name, "An empty list is never there.");
            }

            for (var index = 0; index < iris.Count; index++)
            {
                if (ConditionCheck.IriFault($"/terms/{name}/{index}", iris[index], normaliser) is { } fault)
                {
                    yield return fault;
                }
            }
        }

        foreach (var (name, value, most) in document.Resolution.Numbers().Where(number => number.Value < 1 || number.Value > number.Most))
        {
            yield return RuleSetCheck.Refuse("/resolution/" + name, $"{value} is not between 1 and {most}.");
        }
    }
}
