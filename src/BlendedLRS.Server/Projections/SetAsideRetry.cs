using BlendedLRS.Server.RuleSets;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Projections;

/// <summary>Classifies again what is set aside, under the rules that made the facts that readers see. What still fails stays as it is.</summary>
internal sealed class SetAsideRetry(IStatementLogReader log, IFactStore facts, IFactQueries queries, LiveRuleSets rules, FactBuilder builder)
{
    private const int Batch = 100;

    /// <summary>Tries all.</summary>
    /// <returns>How many became facts, and how many did not.</returns>
    public async Task<(int TakenBack, int Left)> RunAsync(CancellationToken cancellation)
    {
        var (takenBack, left, after) = (0, 0, 0L);
        while (await queries.SetAsideAsync(after, Batch, cancellation) is { Count: > 0 } aside)
        {
            after = aside[^1].Sequence;
            var taken = await TakeBackAsync(aside, cancellation);
            takenBack += taken;
            left += aside.Count - taken;
        }

        return (takenBack, left);
    }

    private async Task<int> TakeBackAsync(IReadOnlyList<SetAside> aside, CancellationToken cancellation)
    {
        var current = await queries.CurrentAsync(cancellation);
        if (current is null || await rules.FindAsync(current.RuleSetVersion, cancellation) is not { } known)
        {
            return 0;
        }

        var statements = new List<LoggedStatement>(aside.Count);
        foreach (var one in aside)
        {
            if (await log.FindAsync(one.StatementId, cancellation) is { } statement)
            {
                statements.Add(statement);
            }
        }

        var (made, _) = builder.Classify(known.Classifier, statements);
        return made.Count == 0 ? 0 : await facts.TakeBackAsync(made, await builder.RetractedAsync(statements, cancellation), current.RuleSetVersion, cancellation);
    }
}
