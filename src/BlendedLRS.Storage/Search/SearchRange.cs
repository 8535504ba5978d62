using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Storage.Search;

/// <summary>The Statements that a page may show, by their sequences, both ends excluded: since, until, ceiling and the page before.</summary>
public sealed record SearchRange(long Low, long High)
{
    /// <summary>Narrows the Statements down.</summary>
    /// <param name="query">What was asked.</param>
    /// <param name="position">The last Statement that may be seen.</param>
    /// <param name="lastBy">The sequence of the last Statement that was stored at or before a moment, or any after it and before the next; at most the position.</param>
    public static SearchRange Of(StatementQuery query, long position, Func<DateTimeOffset, long> lastBy)
    {
        var low = query.Since is { } since ? lastBy(since) : 0;
        var high = (query.Until is { } until ? lastBy(until) : position) + 1;
        return new SearchRange(low, high).From(query.After, query.Ascending);
    }

    /// <summary>The last Statement that an answer may show.</summary>
    /// <param name="query">What was asked.</param>
    /// <param name="reached">How far the index is.</param>
    public static long Position(StatementQuery query, long reached) => query.Ceiling > reached
        ? throw new StorageUnavailableException("The query index is being rebuilt and has not yet come back to where this walk began.")
        : query.Ceiling ?? reached;

    /// <summary>What is left of the range after a Statement; null for all of it.</summary>
    public SearchRange From(long? after, bool isAscending) => after switch
    {
        { } sequence when isAscending => this with { Low = Math.Max(Low, sequence) },
        { } sequence => this with { High = Math.Min(High, sequence) },
        null => this,
    };
}
