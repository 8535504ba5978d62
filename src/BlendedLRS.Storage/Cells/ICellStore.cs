using BlendedLRS.Learning.Cells;
using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Storage.Cells;

/// <summary>Where published cells are written, after disclosure control. Not a projection: cells of closed periods are frozen and outlive the facts they were computed from.</summary>
public interface ICellStore
{
    /// <summary>Replaces all cells of a measure and period, in one transaction.</summary>
    /// <param name="block">What they have in common.</param>
    /// <param name="cells">The cells; each slice and component once.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>Whether they were written: those that are frozen stay, and so do those counted up to a later moment.</returns>
    Task<bool> ReplaceAsync(CellBlock block, IReadOnlyList<Cell> cells, CancellationToken cancellation);

    /// <summary>What is there, ascending by measure and period.</summary>
    Task<IReadOnlyList<CellBlock>> BlocksAsync(CancellationToken cancellation);

    /// <summary>The cells of a measure and period, ascending by slice and component.</summary>
    Task<IReadOnlyList<Cell>> ReadAsync(string measure, Period period, CancellationToken cancellation);

    /// <summary>Drops every cell that is not frozen.</summary>
    Task ResetAsync(CancellationToken cancellation);
}
