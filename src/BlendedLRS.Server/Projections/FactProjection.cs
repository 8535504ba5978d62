using System.Text.Json;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Projections;

/// <summary>From the log to learning facts, under the rule set in force. A Statement that cannot be classified is set aside with its reason and blocks nothing.</summary>
internal sealed class FactProjection(
    IStatementLogReader log, IFactStore facts, Classifier classifier, ProjectionStatus status, ILogger<FactProjection> logger) : IProjection
{
    private const int Batch = 1000;

    /// <inheritdoc/>
    public string Name => ProjectionStatus.Facts;

    /// <inheritdoc/>
    public Task<long> PositionAsync(CancellationToken cancellation) => facts.PositionAsync(classifier.Version, cancellation);

    /// <inheritdoc/>
    public async Task<long> AdvanceAsync(long position, CancellationToken cancellation)
    {
        var statements = await log.ReadAfterAsync(position, Batch, cancellation);
        if (statements.Count == 0)
        {
            return position;
        }

        if (position == 0)
        {
            // Facts of another rule set may be there.
            await facts.ResetAsync(cancellation);
        }

        var made = new List<LearningFact>(statements.Count);
        var aside = new List<SetAside>();
        foreach (var statement in statements)
        {
            Classify(statement, made, aside);
        }

        var retracted = await RetractedAsync(statements, cancellation);
        var reached = await facts.ApplyAsync(position, made, aside, retracted, statements[^1].Sequence, classifier.Version, cancellation);
        if (aside.Count > 0)
        {
            status.PassedOver(Name, aside.Count);
        }

        return reached;
    }

    /// <inheritdoc/>
    public Task ResetAsync(CancellationToken cancellation) => facts.ResetAsync(cancellation);

    /// <summary>Voided Statements, whichever of the two came first; a voiding one is never voided (xAPI-Data 2.3.2).</summary>
    private async Task<List<long>> RetractedAsync(IReadOnlyList<LoggedStatement> statements, CancellationToken cancellation)
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

    private void Classify(LoggedStatement statement, List<LearningFact> made, List<SetAside> aside)
    {
        try
        {
            made.Add(classifier.Classify(statement.Sequence, statement.Id, statement.Stored, statement.Origin.Source, statement.Raw));
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Only the kind of error is kept: its message may quote the Statement.
            var reason = error is JsonException ? "It is not one JSON object." : $"The classifier failed ({error.GetType().Name}).";
            aside.Add(new SetAside(statement.Sequence, statement.Id, reason));
            logger.LogError(error, "Statement {Id} was set aside by the classification", statement.Id);
        }
    }
}
