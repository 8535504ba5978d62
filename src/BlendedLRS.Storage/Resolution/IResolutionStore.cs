namespace BlendedLRS.Storage.Resolution;

/// <summary>Where records that are resolved from facts are kept: a projection of facts, roster and catalogue.</summary>
public interface IResolutionStore
{
    /// <summary>Replaces all records of owners, in one transaction; months in which something is not as it was become dirty. Owners whose records have a later stamp are passed over.</summary>
    /// <param name="owners">The owners, each once.</param>
    /// <param name="stamp">What the records were resolved from.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    Task ReplaceAsync(IReadOnlyList<ResolvedOwner> owners, ResolutionStamp stamp, CancellationToken cancellation);

    /// <summary>Records of a kind whose day lies in a span, with their owners, ascending by day, owner and key.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="from">First day.</param>
    /// <param name="until">First day after the span.</param>
    /// <param name="cancellation">Stops reading.</param>
    Task<IReadOnlyList<(string Owner, ResolvedRecord Record)>> ReadAsync(ResolvedKind kind, DateOnly from, DateOnly until, CancellationToken cancellation);

    /// <summary>The records of one owner, ascending by kind and key.</summary>
    Task<IReadOnlyList<ResolvedRecord>> ReadOfAsync(string owner, CancellationToken cancellation);

    /// <summary>Owners that have a stamp, ascending, after one of them.</summary>
    /// <param name="after">The last owner of the page before; null for the first page.</param>
    /// <param name="atMost">How many.</param>
    /// <param name="cancellation">Stops reading.</param>
    Task<IReadOnlyList<(string Owner, ResolutionStamp Stamp)>> OwnersAsync(string? after, int atMost, CancellationToken cancellation);

    /// <summary>Months that changed since they were cleared, ascending by kind and month.</summary>
    Task<IReadOnlyList<DirtyMonth>> DirtyMonthsAsync(CancellationToken cancellation);

    /// <summary>Months are clean again, unless something changed since.</summary>
    Task ClearDirtyAsync(IReadOnlyList<DirtyMonth> months, CancellationToken cancellation);

    /// <summary>Drops every record; the months that had some are dirty.</summary>
    Task ResetAsync(CancellationToken cancellation);
}
