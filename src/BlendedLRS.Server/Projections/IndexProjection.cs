using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Server.Projections;

/// <summary>From the log to the query index.</summary>
internal sealed class IndexProjection(IStatementLogReader log, IStatementIndex index, ProjectionStatus status, ILogger<IndexProjection> logger) : IProjection
{
    private const int Batch = 5000;

    // The index does not move for a Statement that is passed over: it may hold all up to the first place when the log has been read up to the second.
    private (long Held, long Read) _passed;

    /// <inheritdoc/>
    public string Name => ProjectionStatus.Index;

    /// <inheritdoc/>
    public async Task<long> PositionAsync(CancellationToken cancellation)
    {
        var held = await index.PositionAsync(cancellation);
        return held == _passed.Held ? _passed.Read : held;
    }

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

        var after = position == _passed.Read ? _passed.Held : position;
        var expected = outlined.Count == 0 ? after : outlined[^1].Item1.Sequence;
        var held = outlined.Count == 0 ? after : await index.ApplyAsync(after, outlined, cancellation);
        if (held != expected)
        {
            return held;
        }

        _passed = (held, statements[^1].Sequence);
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
