using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Storage.Cells;

/// <summary>Where published cells of the balance are written, after disclosure control.</summary>
public interface IBlendCellStore
{
    /// <summary>Replaces the cells of their months, in one transaction.</summary>
    Task ReplaceAsync(IReadOnlyList<BlendCell> cells, CancellationToken cancellation);

    /// <summary>Every cell, ascending by month, then modality.</summary>
    Task<IReadOnlyList<BlendCell>> ReadAllAsync(CancellationToken cancellation);

    /// <summary>Drops every cell.</summary>
    Task ResetAsync(CancellationToken cancellation);
}
