using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Storage.Sqlite.Search;

/// <summary>The Statements that a page may show, by their sequences, both ends excluded: since, until, ceiling and the page before.</summary>
internal sealed record SearchRange(long Low, long High)
{
    private static readonly string ReadStored = Sql.Read("Statements/read_stored.sql");

    /// <summary>Narrows the Statements down.</summary>
    /// <param name="log">The log, whose <c>stored</c> rises with the sequence and has no gaps: a moment is found by halving.</param>
    /// <param name="query">What was asked.</param>
    /// <param name="position">The last Statement that may be seen.</param>
    public static SearchRange Of(Database log, StatementQuery query, long position)
    {
        var low = query.Since is { } since ? LastBy(log, since.UtcTicks, position) : 0;
        var high = (query.Until is { } until ? LastBy(log, until.UtcTicks, position) : position) + 1;
        return query.After switch
        {
            { } after when query.Ascending => new SearchRange(Math.Max(low, after), high),
            { } after => new SearchRange(low, Math.Min(high, after)),
            null => new SearchRange(low, high),
        };
    }

    private static long LastBy(Database log, long moment, long position)
    {
        var (low, high) = (0L, position);
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            if (StoredAt(log, middle) <= moment)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private static long StoredAt(Database log, long sequence)
    {
        using var stored = log.Prepare(ReadStored).Bind(1, sequence);
        return stored.Step() ? stored.Long(0) : long.MaxValue;
    }
}
