using BlendedLRS.Storage.Cells.Expressions;

namespace BlendedLRS.Storage.Cells;

/// <summary>Reads published sets. What is read has been through disclosure control before it was stored.</summary>
public interface ICellQueries
{
    /// <summary>Reads one page.</summary>
    /// <exception cref="CellQueryTimeoutException">The query took longer than allowed and was stopped.</exception>
    /// <exception cref="CellQueryTooLargeException">The query is larger than the database takes.</exception>
    Task<CellPage> QueryAsync(CellSet set, CellQuery query, CancellationToken cancellation);

    /// <summary>Counts the rows that match.</summary>
    /// <exception cref="CellQueryTimeoutException">The query took longer than allowed and was stopped.</exception>
    /// <exception cref="CellQueryTooLargeException">The query is larger than the database takes.</exception>
    Task<long> CountAsync(CellSet set, CellExpression? filter, CellQueryLimits limits, CancellationToken cancellation);
}
