using System.Text.Json;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.RuleSets;

/// <summary>Tells why a Statement is classified as it is, from the fact that readers see.</summary>
internal sealed class ExplainStatement(IStatementLogReader log, IFactQueries facts, RuleSetAdministration rules)
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
            return Of(fact, await NotesAsync(fact.RuleSetVersion, cancellation));
        }

        var aside = await facts.SetAsideAsync(statement.Sequence - 1, 1, cancellation);
        return aside is [var one] && one.StatementId == id
            ? new StatementExplanation(id, "set-aside") { Reason = one.Reason }
            : new StatementExplanation(id, "waiting") { Reason = "The classification has not come to it yet." };
    }

    private static StatementExplanation Of(LearningFact fact, Dictionary<string, string> notes) => new(fact.StatementId, fact.IsVoided ? "voided" : "classified")
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
    };

    /// <summary>The notes of the rules by their ids; none when the text of the version is not known any more.</summary>
    private async Task<Dictionary<string, string>> NotesAsync(string stamp, CancellationToken cancellation)
    {
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (await rules.FindAsync(stamp.Split('+')[0], cancellation) is not { } stored)
        {
            return notes;
        }

        using var json = JsonDocument.Parse(stored.Text);
        foreach (var section in json.RootElement.EnumerateObject().Where(section => section.Value.ValueKind == JsonValueKind.Object))
        {
            if (section.Value.TryGetProperty("rules", out var list))
            {
                foreach (var rule in list.EnumerateArray())
                {
                    notes[rule.GetProperty("id").GetString()!] = rule.GetProperty("note").GetString()!;
                }
            }
        }

        return notes;
    }
}
