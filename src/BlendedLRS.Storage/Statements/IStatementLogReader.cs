namespace BlendedLRS.Storage.Statements;

/// <summary>Reads the log.</summary>
public interface IStatementLogReader
{
    /// <summary>Finds a Statement by id, as soon as it is acknowledged; visibility is the caller's to apply.</summary>
    Task<LoggedStatement?> FindAsync(Guid id, CancellationToken cancellation);

    /// <summary>Whether the Statement of an id is voided, as soon as the voiding Statement is acknowledged; a voiding Statement never is (xAPI-Data 2.3.2).
    /// True also for an id that the log does not hold yet.</summary>
    Task<bool> IsVoidedAsync(Guid id, CancellationToken cancellation);

    /// <summary>Those of some ids whose Statements are voided (<see cref="IsVoidedAsync"/>), of Statements that are not voiding ones.</summary>
    Task<IReadOnlySet<Guid>> VoidedAmongAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation);

    /// <summary>Reads on from a place in the log, ascending, for projections.</summary>
    /// <param name="sequence">The last place already read; 0 to begin.</param>
    /// <param name="limit">At most so many Statements.</param>
    /// <param name="cancellation">Stops the read.</param>
    Task<IReadOnlyList<LoggedStatement>> ReadAfterAsync(long sequence, int limit, CancellationToken cancellation);

    /// <summary>The last place of the log that is durable; 0 when it is empty.</summary>
    Task<long> HeadAsync(CancellationToken cancellation);

    /// <summary>How many Statements lie between two places: places only say the order, each database has its own way to give them out.</summary>
    /// <param name="after">The first place, excluded.</param>
    /// <param name="through">The last place, included.</param>
    /// <param name="atMost">Counting ends here.</param>
    /// <param name="cancellation">Stops the count.</param>
    Task<long> CountAsync(long after, long through, long atMost, CancellationToken cancellation);

    /// <summary>A moment up to which every Statement is durable and at or before <paramref name="position"/>:
    /// no Statement will ever be stored at or before it that a reader at that position has not seen. Never goes back while the process lives.</summary>
    /// <param name="position">How far the reader is.</param>
    /// <param name="cancellation">Stops the read.</param>
    Task<DateTimeOffset> ConsistentThroughAsync(long position, CancellationToken cancellation);

    /// <summary>Completes when the log has grown past a place, or when cancelled.</summary>
    Task WaitForGrowthAsync(long sequence, CancellationToken cancellation);
}
