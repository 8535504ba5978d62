using System.Text.Json;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.RuleSets;

/// <summary>Tells why a Statement is classified as it is, from the fact that readers see.</summary>
internal sealed class ExplainStatement(IStatementLogReader log, IFactQueries facts, LiveRuleSets rules)
{
    /// <summary>Explains one.</summary>
    /// <returns>Null when there is no such Statement.</returns>
    public async Task<StatementExplanation?> RunAsync(Guid id, CancellationToken cancellation)
    {
        if (await log.FindAsync(id, cancellation) is not { } statement)
        {
            return null;
        }

        if (await facts.FindAsync(statement.Sequence, cancellation) is { } fact)
        {
            return Of(fact, await rules.FindAsync(fact.RuleSetVersion, cancellation));
        }

        var aside = await facts.SetAsideAsync(statement.Sequence - 1, 1, cancellation);
        return aside is [var one] && one.StatementId == id
            ? new StatementExplanation(id, "set-aside") { Reason = one.Reason }
            : new StatementExplanation(id, "waiting") { Reason = "The classification has not come to it yet." };
    }

    private static StatementExplanation Of(LearningFact fact, RulesInForce? made)
    {
        var notes = made is null ? [] : Notes(made.Text);
        return new StatementExplanation(fact.StatementId, fact.IsVoided ? "voided" : "classified")
        {
            RuleSetVersion = fact.RuleSetVersion,
            Reason = fact.IsVoided ? "It is voided: its fact stays and counts no more." : null,
            Kind = KebabText.Of(fact.Kind),
            Grain = KebabText.Of(fact.Grain),
            Practice = KebabText.Of(fact.Practice),
            Modality = KebabText.Of(fact.Modality),
            Counts = fact.Counts,
            Day = fact.Day,
            Minutes = fact.Minutes,
            MinutesBasis = KebabText.Of(fact.MinutesBasis),
            Rules = [.. fact.MatchedRules.Select(rule => new FiredRule(rule, notes.GetValueOrDefault(rule)))],
            Evidence = fact.Evidence,
            Sentences = made is null ? [] : Explanation.Of(fact, made.Rules),
        };
    }

    /// <summary>The notes of the rules by their ids.</summary>
    private static Dictionary<string, string> Notes(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.EnumerateObject()
            .Where(section => section.Value.ValueKind == JsonValueKind.Object && section.Value.TryGetProperty("rules", out _))
            .SelectMany(section => section.Value.GetProperty("rules").EnumerateArray())
            .ToDictionary(rule => rule.GetProperty("id").GetString()!, rule => rule.GetProperty("note").GetString()!, StringComparer.Ordinal);
    }
}
