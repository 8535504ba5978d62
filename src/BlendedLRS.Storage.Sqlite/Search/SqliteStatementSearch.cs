using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Sqlite.Statements;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Storage.Sqlite.Search;

/// <summary>Finds places in <c>index.db</c> and reads their Statements from <c>log.db</c>.</summary>
internal sealed class SqliteStatementSearch(DatabaseFile index, DatabaseFile log, LogRows rows) : IStatementSearch
{
    /// <summary>A lead that walks over fewer rows than the first of these needs no better one; where all walk over more, they are counted further.</summary>
    private static readonly long[] CountedRows = [500, 10_000];

    /// <summary>A page of large Statements ends early instead of filling the memory.</summary>
    private const long MostBytes = 16 * 1024 * 1024;

    /// <inheritdoc/>
    public Task<StatementPage> SearchAsync(StatementQuery query, CancellationToken cancellation) => log.ReadAsync(
        database => database.InSnapshot(snapshot => Search(snapshot, query, cancellation)), cancellation);

    private StatementPage Search(Database logged, StatementQuery query, CancellationToken cancellation)
    {
        // The index is read first, and the snapshot of the log begins with the first read of the log: so it holds whatever the index names.
        var (found, position) = index.ReadAsync(
            database => database.Interruptible(() => database.InSnapshot(snapshot => Find(snapshot, logged, query)), cancellation), cancellation).GetAwaiter().GetResult();
        return Page(logged, found, query.Limit, position);
    }

    private static (List<long> Sequences, long Position) Find(Database database, Database logged, StatementQuery query)
    {
        var reached = Reached.Read(database).Sequence;
        if (query.Ceiling > reached)
        {
            throw new StorageUnavailableException("The query index is being rebuilt and has not yet come back to where this walk began.");
        }

        var position = query.Ceiling ?? reached;
        return (SearchTerms.Of(database, query) is { } terms ? Sequences(database, query, terms, SearchRange.Of(logged, query, position)) : [], position);
    }

    private static List<long> Sequences(Database database, StatementQuery query, SearchTerms terms, SearchRange range)
    {
        var found = new List<long>();
        using var page = database.Prepare(SearchSql.Page(Lead(database, terms, range), terms, query.Ascending));
        Bind(page, terms, range, 0);
        while (found.Count <= query.Limit && page.Step())
        {
            var sequence = Places.SequenceOf(page.Long(0));
            if (found.Count == 0 || found[^1] != sequence)
            {
                found.Add(sequence);
            }
        }

        return found;
    }

    private static SearchLead Lead(Database database, SearchTerms terms, SearchRange range)
    {
        Span<SearchLead> leads = stackalloc SearchLead[5];
        var count = 0;
        Consider(terms.Registration, SearchLead.Registration, leads, ref count);
        Consider(terms.Agent, SearchLead.Agent, leads, ref count);
        Consider(terms.Activity, SearchLead.Activity, leads, ref count);
        Consider(terms.Verb, SearchLead.Verb, leads, ref count);
        Consider(terms.Authority, SearchLead.Authority, leads, ref count);
        return count switch
        {
            0 => SearchLead.Everything,
            1 => leads[0],
            _ => Narrowest(database, leads[..count], terms, range),
        };
    }

    private static void Consider(long? term, SearchLead lead, Span<SearchLead> leads, ref int count)
    {
        if (term is not null)
        {
            leads[count++] = lead;
        }
    }

    private static SearchLead Narrowest(Database database, ReadOnlySpan<SearchLead> leads, SearchTerms terms, SearchRange range)
    {
        var best = leads[0];
        foreach (var limit in CountedRows)
        {
            var fewest = long.MaxValue;
            foreach (var lead in leads)
            {
                using var count = database.Prepare(SearchSql.Count(lead, terms));
                Bind(count, terms, range, limit);
                count.Step();
                if (count.Long(0) < fewest)
                {
                    (best, fewest) = (lead, count.Long(0));
                }
            }

            if (fewest < limit)
            {
                break;
            }
        }

        return best;
    }

    private static void Bind(PreparedStatement statement, SearchTerms terms, SearchRange range, long limit)
    {
        statement
            .Bind(1, Places.Last(range.Low))
            .Bind(2, Places.First(range.High))
            .BindUsed(3, limit)
            .BindUsed(4, terms.Verb)
            .BindUsed(5, terms.Activity)
            .BindUsed(6, terms.Agent)
            .BindUsed(7, terms.Registration)
            .BindUsed(8, terms.Authority);
        for (var i = 0; i < terms.AgentAsAuthority.Count; i++)
        {
            statement.BindUsed(SearchSql.FirstAuthority + i, terms.AgentAsAuthority[i]);
        }
    }

    private StatementPage Page(Database database, List<long> sequences, int limit, long position)
    {
        var statements = new List<LoggedStatement>(Math.Min(limit, sequences.Count));
        var bytes = 0L;
        while (statements.Count < limit && statements.Count < sequences.Count && bytes < MostBytes)
        {
            var statement = rows.At(database, sequences[statements.Count]);
            bytes += statement.Raw.Length;
            statements.Add(statement);
        }

        return new StatementPage(statements, sequences.Count > statements.Count, position);
    }
}
