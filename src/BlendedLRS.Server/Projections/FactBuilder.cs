using System.Text.Json;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Projections;

/// <summary>From the log to facts under one rule set. A Statement that cannot be classified is set aside with its reason and blocks nothing.</summary>
internal sealed class FactBuilder(IStatementLogReader log, IFactStore facts, ProjectionStatus status, TimeProvider time, ILogger<FactBuilder> logger)
{
    private const int Batch = 1000;

    /// <summary>Takes in one batch after a place.</summary>
    /// <returns>The last place that the facts of this rule set hold then; the same place when there is nothing after it.</returns>
    public async Task<long> AdvanceAsync(Classifier classifier, long position, CancellationToken cancellation)
    {
        var statements = await log.ReadAfterAsync(position, Batch, cancellation);
        if (statements.Count == 0)
        {
            return position;
        }

        var (made, aside) = Classify(classifier, statements);
        var retracted = await RetractedAsync(statements, cancellation);
        var reached = await facts.ApplyAsync(position, made, aside, retracted, statements[^1].Sequence, classifier.Version, cancellation);
        if (aside.Count > 0)
        {
            status.PassedOver(ProjectionStatus.Facts, aside.Count);
        }

        return reached;
    }

    /// <summary>Classifies Statements.</summary>
    /// <returns>The facts, and what could not be classified.</returns>
    public (List<LearningFact> Made, List<SetAside> Aside) Classify(Classifier classifier, IReadOnlyList<LoggedStatement> statements)
    {
        var made = new List<LearningFact>(statements.Count);
        var aside = new List<SetAside>();
        foreach (var statement in statements)
        {
            try
            {
                made.Add(classifier.Classify(statement.Sequence, statement.Id, statement.Stored, statement.Origin.Source, statement.Raw));
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                // Only the kind of error is kept: its message may quote the Statement.
                var reason = error is JsonException ? "It is not one JSON object." : $"The classifier failed ({error.GetType().Name}).";
                aside.Add(new SetAside(statement.Sequence, statement.Id, reason, time.GetUtcNow()));
                logger.LogError(error, "Statement {Id} was set aside by the classification", statement.Id);
            }
        }

        return (made, aside);
    }

    /// <summary>The places of voided Statements, whichever of the two came first; a voiding one is never voided (xAPI-Data 2.3.2).</summary>
    public async Task<List<long>> RetractedAsync(IReadOnlyList<LoggedStatement> statements, CancellationToken cancellation)
    {
        var retracted = new List<long>();
        foreach (var voiding in statements.Where(statement => statement.Voids is not null))
        {
            if (await log.FindAsync(voiding.Voids!.Value, cancellation) is { Voids: null } target)
            {
                retracted.Add(target.Sequence);
            }
        }

        var voidable = statements.Where(statement => statement.Voids is null).ToDictionary(statement => statement.Id, statement => statement.Sequence);
        var voided = await log.VoidedAmongAsync(voidable.Keys, cancellation);
        retracted.AddRange(voided.Select(id => voidable[id]));
        return retracted;
    }
}
