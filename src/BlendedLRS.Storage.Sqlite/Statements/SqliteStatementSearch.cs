using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Storage.Sqlite.Statements;

/// <summary>Finds places in <c>index.db</c> and reads their Statements from <c>log.db</c>.</summary>
internal sealed class SqliteStatementSearch(DatabaseFile index, DatabaseFile log, LogRows rows) : IStatementSearch
{
    /// <summary>A lead that walks over fewer rows than this needs no better one.</summary>
    private const long CountedRows = 500;

    /// <summary>A page of large Statements ends early instead of filling the memory.</summary>
    private const long MostBytes = 16 * 1024 * 1024;

    /// <inheritdoc/>
    public async Task<StatementPage> SearchAsync(StatementQuery query, CancellationToken cancellation)
    {
        var (places, position) = await index.ReadAsync(database => database.InSnapshot(snapshot => Find(snapshot, query)), cancellation);
        return await log.ReadAsync(database => database.InSnapshot(snapshot => Page(snapshot, places, query.Limit, position)), cancellation);
    }

    private static (List<long> Places, long Position) Find(Database database, StatementQuery query)
    {
        var reached = Reached.Read(database).Sequence;
        if (query.Ceiling > reached)
        {
            throw new StorageUnavailableException("The query index is being rebuilt and has not yet come back to where this walk began.");
        }

        var position = query.Ceiling ?? reached;
        return (SearchTerms.Of(database, query) is { } terms ? Places(database, query, terms, SearchRange.Of(database, query, position)) : [], position);
    }

    private static List<long> Places(Database database, StatementQuery query, SearchTerms terms, SearchRange range)
    {
        var places = new List<long>();
        using var page = database.Prepare(SearchSql.Page(Lead(database, terms, range), terms, query.Ascending));
        Bind(page, terms, range, query.Limit + 1L);
        while (page.Step())
        {
            places.Add(page.Long(0));
        }

        return places;
    }

    private static SearchLead Lead(Database database, SearchTerms terms, SearchRange range)
    {
        Span<SearchLead> leads = stackalloc SearchLead[4];
        var count = 0;
        if (terms.Registration is not null)
        {
            leads[count++] = SearchLead.Registration;
        }

        if (terms.Agent is not null)
        {
            leads[count++] = SearchLead.Agent;
        }

        if (terms.Activity is not null)
        {
            leads[count++] = SearchLead.Activity;
        }

        if (terms.Verb is not null)
        {
            leads[count++] = SearchLead.Verb;
        }

        return count switch
        {
            0 => SearchLead.Everything,
            1 => leads[0],
            _ => Narrowest(database, leads[..count], terms, range),
        };
    }

    private static SearchLead Narrowest(Database database, ReadOnlySpan<SearchLead> leads, SearchTerms terms, SearchRange range)
    {
        var best = leads[0];
        var fewest = long.MaxValue;
        foreach (var lead in leads)
        {
            using var count = database.Prepare(SearchSql.Count(lead));
            Bind(count, terms, range, CountedRows);
            count.Step();
            if (count.Long(0) < fewest)
            {
                (best, fewest) = (lead, count.Long(0));
            }
        }

        return best;
    }

    private static void Bind(PreparedStatement statement, SearchTerms terms, SearchRange range, long limit) => statement
        .Bind(1, range.Low)
        .Bind(2, range.High)
        .Bind(3, limit)
        .BindUsed(4, terms.Verb)
        .BindUsed(5, terms.Activity)
        .BindUsed(6, terms.Agent)
        .BindUsed(7, terms.Registration);

    private StatementPage Page(Database database, List<long> places, int limit, long position)
    {
        var statements = new List<LoggedStatement>(Math.Min(limit, places.Count));
        var bytes = 0L;
        while (statements.Count < limit && statements.Count < places.Count && bytes < MostBytes)
        {
            var statement = rows.At(database, places[statements.Count]);
            bytes += statement.Raw.Length;
            statements.Add(statement);
        }

        return new StatementPage(statements, places.Count > statements.Count, position);
    }
}
