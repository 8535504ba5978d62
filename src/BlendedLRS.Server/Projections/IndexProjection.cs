using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Server.Projections;

/// <summary>From the log to the query index.</summary>
internal sealed class IndexProjection(IStatementLogReader log, IStatementIndex index, ProjectionStatus status, ILogger<IndexProjection> logger) : IProjection
{
    private const int Batch = 2000;

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

    /// <summary>The outline of a Statement of the log, under the line of the standard that it was accepted by; null when it cannot be read any more.</summary>
    internal static StatementOutline? OutlineOf(LoggedStatement statement, out Refusal? refusal)
    {
        // A 1.0.x version may stand in a Statement accepted under 2.0, so the wider line is tried where the narrower refuses.
        var is2 = statement.Version.StartsWith("2.", StringComparison.Ordinal);
        refusal = StatementReader.Read(statement.Raw.Span, is2 ? XapiVersion.V200 : XapiVersion.V103, out var outline);
        if (refusal is not null && !is2)
        {
            refusal = StatementReader.Read(statement.Raw.Span, XapiVersion.V200, out outline) is null ? null : refusal;
        }

        return outline;
    }

    private StatementOutline? Outline(LoggedStatement statement)
    {
        var outline = OutlineOf(statement, out var refusal);
        if (outline is null)
        {
            status.PassedOver(Name, 1);
            logger.LogError("The index passes over statement {Id}: {Requirement} at {Pointer}", statement.Id, refusal?.Requirement, refusal?.Pointer);
        }

        return outline;
    }
}
