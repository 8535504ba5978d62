using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Server.Projections;

/// <summary>From the log to the query index.</summary>
internal sealed class IndexProjection(IStatementLogReader log, IStatementIndex index, ProjectionStatus status, ILogger<IndexProjection> logger) : IProjection
{
    private const int Batch = 5000;

    /// <inheritdoc/>
    public string Name => ProjectionStatus.Index;

    /// <inheritdoc/>
    public Task<long> PositionAsync(CancellationToken cancellation) => index.PositionAsync(cancellation);

    /// <inheritdoc/>
    public async Task<long> AdvanceAsync(long position, CancellationToken cancellation)
    {
        var statements = await log.ReadAfterAsync(position, Batch, cancellation);
        if (statements.Count == 0)
        {
            return position;
        }

        var outlined = new List<(LoggedStatement, StatementOutline)>(statements.Count);
        foreach (var statement in statements)
        {
            if (Outline(statement) is { } outline)
            {
                outlined.Add((statement, outline));
            }
        }

        if (outlined.Count > 0)
        {
            await index.ApplyAsync(outlined, cancellation);
        }

        return statements[^1].Sequence;
    }

    /// <inheritdoc/>
    public Task ResetAsync(CancellationToken cancellation) => index.ResetAsync(cancellation);

    private StatementOutline? Outline(LoggedStatement statement)
    {
        var outline = LoggedOutline.Of(statement, out var refusal);
        if (outline is null)
        {
            status.PassedOver(Name, 1);
            logger.LogError("The index passes over statement {Id}: {Requirement} at {Pointer}", statement.Id, refusal?.Requirement, refusal?.Pointer);
        }

        return outline;
    }
}
