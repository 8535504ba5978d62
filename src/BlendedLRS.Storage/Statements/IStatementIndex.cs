using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Storage.Statements;

/// <summary>The query index over the log: a projection of its own, rebuildable, behind the log by milliseconds.</summary>
public interface IStatementIndex
{
    /// <summary>The last place that the index holds; 0 when it is empty.</summary>
    Task<long> PositionAsync(CancellationToken cancellation);

    /// <summary>Adds Statements and moves the position to the last of them, in one transaction; those at or before the position are passed over.</summary>
    /// <param name="after">The place that they follow. All are passed over where the index is not that far, because another process has emptied it: what lies between would be missing.</param>
    /// <param name="statements">The Statements, ascending.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>The last place that the index holds then.</returns>
    Task<long> ApplyAsync(long after, IReadOnlyList<(LoggedStatement Statement, StatementOutline Outline)> statements, CancellationToken cancellation);

    /// <summary>Empties the index, so that it is built anew.</summary>
    Task ResetAsync(CancellationToken cancellation);
}
