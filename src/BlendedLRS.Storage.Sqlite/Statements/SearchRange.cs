using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Storage.Sqlite.Statements;

/// <summary>The places that a page may come from, both ends excluded: since, until, ceiling and the page before, all as places.</summary>
internal sealed record SearchRange(long Low, long High)
{
    private static readonly string LastStoredBy = Sql.Read("Statements/last_sequence_stored_by.sql");

    /// <summary>Narrows the places down.</summary>
    /// <param name="database">The index.</param>
    /// <param name="query">What was asked.</param>
    /// <param name="position">The last place that may be seen.</param>
    public static SearchRange Of(Database database, StatementQuery query, long position)
    {
        var low = query.Since is { } since ? LastBy(database, since) : 0;
        var high = query.Until is { } until ? Math.Min(position, LastBy(database, until)) + 1 : position + 1;
        return query.After switch
        {
            { } after when query.Ascending => new SearchRange(Math.Max(low, after), high),
            { } after => new SearchRange(low, Math.Min(high, after)),
            null => new SearchRange(low, high),
        };
    }

    private static long LastBy(Database database, DateTimeOffset moment)
    {
        using var last = database.Prepare(LastStoredBy).Bind(1, moment.UtcTicks);
        return last.Step() ? last.Long(0) : 0;
    }
}
