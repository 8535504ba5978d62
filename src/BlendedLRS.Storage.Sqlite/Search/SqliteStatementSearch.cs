using BlendedLRS.Storage.Search;
using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Sqlite.Statements;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Storage.Sqlite.Search;

/// <summary>Finds places in <c>index.db</c> and reads their Statements from <c>log.db</c>.</summary>
internal sealed class SqliteStatementSearch(DatabaseFile index, DatabaseFile log, LogRows rows) : IStatementSearch
{
    private static readonly string ReadStored = Sql.Read("Statements/read_stored.sql");
    private static readonly string ReadAuthorities = Sql.Read("Search/read_authorities.sql");

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
        var position = SearchRange.Position(query, Reached.Read(database).Sequence);
        var found = Terms(database, query) is { } terms
            ? Sequences(database, query, terms, SearchRange.Of(query, position, moment => LastBy(logged, moment.UtcTicks, position)))
            : [];
        return (found, position);
    }

    private static SearchTerms? Terms(Database database, StatementQuery query)
    {
        var terms = SearchTerms.Of(query, (kind, text) => SqliteIndexTables.FindTerm(database, kind, text));
        return terms is { RelatedAgents: true } ? terms with { AgentAsAuthority = Authorities(database, terms.Agent!.Value) } : terms;
    }

    private static List<long> Authorities(Database database, long agent)
    {
        var found = new List<long>();
        using var row = database.Prepare(ReadAuthorities).Bind(1, agent);
        while (row.Step())
        {
            found.Add(row.Long(0));
        }

        return found;
    }

    // The log's stored rises with the sequence and has no gaps: a moment is found by halving.
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
        var leads = SearchLeads.Of(terms);
        var best = leads[0];
        foreach (var limit in leads.Count > 1 ? SearchLeads.CountedRows : [])
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
