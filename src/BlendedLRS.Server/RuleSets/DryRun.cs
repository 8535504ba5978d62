using System.Text.Json;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.RuleSets;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.RuleSets;

/// <summary>Reads the last twelve months of the log under two rule sets at once and writes nothing. One at a time.</summary>
internal sealed class DryRun(IStatementLogReader log, ClassifierOptions reporting, TimeProvider time) : IDisposable
{
    private const int Batch = 1_000;
    private const int Months = 12;

    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Compares the rules in force with a draft.</summary>
    /// <param name="inForce">The rules in force.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="text">Its text.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Null while another dry run is under way.</returns>
    public async Task<DryRunReport?> RunAsync(RulesInForce inForce, RuleSet draft, string text, string by, CancellationToken cancellation)
    {
        if (!await _one.WaitAsync(TimeSpan.Zero, cancellation))
        {
            return null;
        }

        try
        {
            var from = time.GetUtcNow().AddMonths(-Months);
            var matrix = new DryRunMatrix();
            var (statements, unreadable) = await CompareAsync(inForce.Classifier, new Classifier(draft, reporting), from, matrix, cancellation);
            return new DryRunReport(
                time.GetUtcNow(), by, StoredRuleSet.DigestOf(text), inForce.Rules.Version, StoredRuleSet.DigestOf(inForce.Text), from, statements, unreadable, matrix.Cells);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private static LearningFact? Classify(Classifier classifier, LoggedStatement statement)
    {
        try
        {
            return classifier.Classify(statement.Sequence, statement.Id, statement.Stored, statement.Origin.Source, statement.Raw);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<(long Statements, long Unreadable)> CompareAsync(
        Classifier old, Classifier next, DateTimeOffset from, DryRunMatrix matrix, CancellationToken cancellation)
    {
        var (statements, unreadable) = (0L, 0L);
        var position = await BeforeAsync(from, cancellation);
        var head = await log.HeadAsync(cancellation);
        while (position < head && await log.ReadAfterAsync(position, Batch, cancellation) is { Count: > 0 } read)
        {
            cancellation.ThrowIfCancellationRequested();
            position = read[^1].Sequence;
            foreach (var statement in read)
            {
                statements++;
                if (Classify(old, statement) is { } before && Classify(next, statement) is { } after)
                {
                    matrix.Add(before, after);
                }
                else
                {
                    unreadable++;
                }
            }
        }

        return (statements, unreadable);
    }

    /// <summary>The last place whose Statement was stored before a moment: places ascend with moments, so half of what is left is looked at each time.</summary>
    private async Task<long> BeforeAsync(DateTimeOffset from, CancellationToken cancellation)
    {
        var (low, high) = (0L, await log.HeadAsync(cancellation));
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var next = await log.ReadAfterAsync(middle, 1, cancellation);
            if (next.Count == 0 || next[0].Stored >= from)
            {
                high = middle;
            }
            else
            {
                low = next[0].Sequence;
            }
        }

        return low;
    }
}
