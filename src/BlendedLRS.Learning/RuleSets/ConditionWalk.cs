namespace BlendedLRS.Learning.RuleSets;

/// <summary>Every condition of a rule set and where it stands.</summary>
internal static class ConditionWalk
{
    public static IEnumerable<(string Pointer, Condition Condition)> Of(RuleSetDocument document) =>
        Of("/kinds", document.Kinds)
            .Concat(Of("/grains", document.Grains))
            .Concat(Of("/practices", document.Practices))
            .Concat(Of("/modalities", document.Modalities));

    private static IEnumerable<(string Pointer, Condition Condition)> Of<T>(string pointer, Axis<T> axis)
        where T : struct, Enum
    {
        for (var rule = 0; rule < axis.Rules.Count; rule++)
        {
            var at = $"{pointer}/rules/{rule}";
            if (axis.Rules[rule].Said is { } said)
            {
                // The extension is checked as if it were a condition on it.
                yield return ($"{at}/said", (said.When ?? new Condition()) with { Extensions = [said.Extension] });
            }

            var cases = axis.Rules[rule].Cases ?? [];
            for (var index = 0; index < cases.Count; index++)
            {
                yield return ($"{at}/cases/{index}/when", cases[index].When);
            }
        }
    }
}
