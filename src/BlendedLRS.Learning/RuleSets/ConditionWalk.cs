namespace BlendedLRS.Learning.RuleSets;

/// <summary>Every condition of a rule set, and every extension that a rule reads, with where it stands.</summary>
internal static class ConditionWalk
{
    public static IEnumerable<(string Pointer, Condition Condition)> Of(RuleSetDocument document) =>
        Of("/kinds", document.Kinds)
            .Concat(Of("/grains", document.Grains))
            .Concat(Of("/practices", document.Practices))
            .Concat(Of("/modalities", document.Modalities))
            .Concat(Of("/acts", document.Acts))
            .Concat(Of("/ownerships", document.Ownerships));

    public static IEnumerable<(string Pointer, string Iri)> ExtensionsOf(RuleSetDocument document) =>
        ExtensionsOf("/kinds", document.Kinds)
            .Concat(ExtensionsOf("/grains", document.Grains))
            .Concat(ExtensionsOf("/practices", document.Practices))
            .Concat(ExtensionsOf("/modalities", document.Modalities))
            .Concat(ExtensionsOf("/acts", document.Acts))
            .Concat(ExtensionsOf("/ownerships", document.Ownerships));

    private static IEnumerable<(string Pointer, string Iri)> ExtensionsOf<T>(string pointer, Axis<T> axis)
        where T : struct, Enum =>
        from rule in axis.Rules.Select((rule, index) => (rule.Said, Index: index))
        where rule.Said is not null
        select ($"{pointer}/rules/{rule.Index}/said/extension", rule.Said.Extension);

    private static IEnumerable<(string Pointer, Condition Condition)> Of<T>(string pointer, Axis<T> axis)
        where T : struct, Enum
    {
        for (var rule = 0; rule < axis.Rules.Count; rule++)
        {
            var at = $"{pointer}/rules/{rule}";
            if (axis.Rules[rule].Said is { } said)
            {
                yield return ($"{at}/said/when", said.When ?? new Condition());
            }

            var cases = axis.Rules[rule].Cases ?? [];
            for (var index = 0; index < cases.Count; index++)
            {
                yield return ($"{at}/cases/{index}/when", cases[index].When);
            }
        }
    }
}
