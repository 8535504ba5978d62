using BlendedLRS.Learning.Resolution;
using BlendedLRS.Learning.RuleSets;

namespace BlendedLRS.Learning.Classification;

/// <summary>Tells an administrator in plain English what one Statement was taken for, by which rules, on which evidence, and whether it counts. Names no person.</summary>
public static class Explanation
{
    /// <summary>The sentences, from the gate to the count.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="ruleSet">The rule set that made it.</param>
    /// <param name="learning">What the facts of its person come to; null to explain the Statement alone.</param>
    public static IReadOnlyList<string> Of(LearningFact fact, RuleSet ruleSet, PersonLearning? learning = null)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(ruleSet);
        var happened = learning?.Events.FirstOrDefault(candidate => candidate.Statements.Contains(fact.StatementId));
        var commitment = learning?.Commitments.FirstOrDefault(candidate => candidate.StatementId == fact.StatementId);
        var fate = learning?.Fates.FirstOrDefault(candidate => candidate.StatementId == fact.StatementId);
        return
        [
            .. Axes(fact, ruleSet),
            $"The rules looked at {string.Join(", ", fact.Evidence)}.",
            .. Counting(fact, fate),
            .. happened is null ? [] : Event(happened, ruleSet),
            .. commitment is null ? [] : Commitment(commitment, ruleSet),
        ];
    }

    private static IEnumerable<string> Axes(LearningFact fact, RuleSet ruleSet)
    {
        var document = ruleSet.Document;
        yield return Decided("It was taken for", KebabText.Of(fact.Kind), Fired(document.Kinds, fact), ruleSet);
        if (fact.Details is { Act: not Act.None } details)
        {
            yield return Decided("What it does is", KebabText.Of(details.Act), Fired(document.Acts, fact), ruleSet);
        }

        if (fact.Grain != Grain.None)
        {
            yield return Decided("It is about a", KebabText.Of(fact.Grain), Fired(document.Grains, fact), ruleSet);
        }

        if (fact.Practice != Practice.None)
        {
            yield return Decided("The practice is", KebabText.Of(fact.Practice), Fired(document.Practices, fact), ruleSet);
        }

        if (fact.Kind == LearningKind.Learning)
        {
            yield return Decided("It is", KebabText.Of(fact.Modality), Fired(document.Modalities, fact), ruleSet);
        }

        if (fact.Details?.OwnershipRule is { } claim)
        {
            yield return Decided("By itself it says that ownership is", KebabText.Of(fact.Details.Ownership), claim, ruleSet);
        }
    }

    private static IEnumerable<string> Counting(LearningFact fact, FactFate? fate)
    {
        if (fact.IsVoided)
        {
            return ["It does not count, because it was voided."];
        }

        var other = fate?.Other is { } id ? $" (Statement {id})" : "";
        var because = fate?.Rule is { } rule ? $" Rule {rule}: {ResolutionRules.NoteOf(rule)}" : "";
        return fate?.Outcome switch
        {
            FactOutcome.Counts => ["It stands for one learning event, which counts."],
            FactOutcome.Merged => [$"It tells of a learning event that another Statement stands for{other}, so it is not counted again.{because}"],
            FactOutcome.Resent => [$"It does not count, because it is the same as another{other}.{because}"],
            FactOutcome.TakenBack => [$"It does not count any more{other}.{because}"],
            FactOutcome.TakesBack when fate.Other is null => ["It would take a completion back, but there is none."],
            FactOutcome.TakesBack => [$"It takes a completion back{other}, and is no event itself."],
            FactOutcome.Part or FactOutcome.ModuleCounts or FactOutcome.CourseCounts => [$"It does not count{other}.{because}"],
            _ => fact.Kind == LearningKind.Learning ? [] : [$"It does not count, because only learning does and this is {KebabText.Of(fact.Kind)}."],
        };
    }

    private static IEnumerable<string> Event(LearningEvent happened, RuleSet ruleSet)
    {
        if (happened.Statements.Count > 1)
        {
            yield return $"The event is told by {happened.Statements.Count} Statements and counted once.";
        }

        yield return happened.FlexLevel is { } level ? $"Its level is {KebabText.Of(level)} ({(int)level} of 3).{Why(happened.Rules.Where(rule => rule.StartsWith('L')), ruleSet)}" : "How far it adapted is unknown.";
        yield return $"Its ownership is {KebabText.Of(happened.Ownership)}.{Why([happened.Rules[^1]], ruleSet)}";
        if (happened.IsPrompted)
        {
            yield return "It had been recommended before.";
        }

        if (happened.Evidence.Count > 0)
        {
            yield return $"The event was put together with {string.Join(", ", happened.Evidence)}.";
        }

        if (happened is { IsSelfReported: true, IsMandatory: true })
        {
            yield return "The person reported it, so it is no proof of a mandatory completion.";
        }
    }

    private static IEnumerable<string> Commitment(Commitment commitment, RuleSet ruleSet)
    {
        yield return $"It made a commitment to {commitment.Subject}; its ownership is {KebabText.Of(commitment.Ownership)}.{Why([commitment.Rule], ruleSet)}";
        if (commitment.Withdrawn is { } end)
        {
            yield return FormattableString.Invariant($"That commitment ended on {end.UtcDateTime:yyyy-MM-dd}.");
        }
    }

    private static string Decided(string subject, string value, string? rule, RuleSet ruleSet) => $"{subject} {value}.{Why(rule is null ? [] : [rule], ruleSet)}";

    private static string Why(IEnumerable<string> rules, RuleSet ruleSet) =>
        string.Concat(rules.Select(rule => $" Rule {rule}: {ResolutionRules.NoteOf(rule) ?? ruleSet.NoteOf(rule)}"));

    /// <summary>The rule of an axis that fired last: it decided.</summary>
    private static string? Fired<T>(Axis<T> axis, LearningFact fact)
        where T : struct, Enum => fact.MatchedRules.LastOrDefault(fired => axis.Rules.Any(rule => rule.Id == fired));
}
