namespace BlendedLRS.Server.Projections;

/// <summary>Something that is built from the log by a cursor, can be dropped, and is then built anew.</summary>
internal interface IProjection
{
    /// <summary>What it is called in logs and on pages.</summary>
    string Name { get; }

    /// <summary>The last place of the log that it holds.</summary>
    Task<long> PositionAsync(CancellationToken cancellation);

    /// <summary>Takes in one batch after a place.</summary>
    /// <returns>The last place taken in; the same place when there is nothing after it; an earlier one when another process has dropped what was there.</returns>
    Task<long> AdvanceAsync(long position, CancellationToken cancellation);

    /// <summary>Drops everything.</summary>
    Task ResetAsync(CancellationToken cancellation);
}
