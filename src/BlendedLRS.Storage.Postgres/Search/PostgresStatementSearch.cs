using System.Data;
using BlendedLRS.Storage.Postgres.Connections;
using BlendedLRS.Storage.Postgres.Statements;
using BlendedLRS.Storage.Search;
using BlendedLRS.Storage.Statements;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Search;

/// <summary>Finds places in the index and reads their Statements from the log, all of a page in one snapshot.</summary>
internal sealed class PostgresStatementSearch(PostgresDatabase database, LogRows logRows) : IStatementSearch
{
    /// <summary>A page of large Statements ends early instead of filling the memory.</summary>
    private const long MostBytes = 16 * 1024 * 1024;

    private static readonly string BeginSearch = Sql.Read("Search/begin_search.sql");
    private static readonly string ReadPosition = Sql.Read("Search/read_position.sql");
    private static readonly string FindTerms = Sql.Read("Search/find_terms.sql");
    private static readonly string FindAuthorities = Sql.Read("Search/find_authorities.sql");

    /// <inheritdoc/>
    public Task<StatementPage> SearchAsync(StatementQuery query, CancellationToken cancellation) => database.ReadAsync(
        async (connection, stop) =>
        {
            // Its snapshot is taken by the first of its commands that reads a table.
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
            return await SearchAsync(connection, query, stop);
        },
        cancellation);

    private async Task<StatementPage> SearchAsync(NpgsqlConnection connection, StatementQuery query, CancellationToken cancellation)
    {
        var (reached, terms) = await BeginAsync(connection, query, cancellation);
        var position = SearchRange.Position(query, reached);
        if (terms is null)
        {
            return new StatementPage([], false, position);
        }

        var range = SearchRange.Of(query, position, moment => Math.Clamp(PlaceClock.PlaceOf(moment), 0, position));
        var walk = new SearchWalk(connection, terms, query);
        await walk.ChooseLeadAsync(range, cancellation);
        while (true)
        {
            var (statements, last) = await PageAsync(connection, await walk.FindAsync(range, cancellation), query.Limit, cancellation);
            if (statements.Count > 0 || last is null)
            {
                return new StatementPage(statements, last is not null, position);
            }

            // A whole page of Statements whose partition is gone: the walk goes on behind them.
            range = range.From(last, query.Ascending);
        }
    }

    /// <summary>Opens the snapshot: how far the index is, and the numbers of the terms.</summary>
    private static async Task<(long Reached, SearchTerms? Terms)> BeginAsync(NpgsqlConnection connection, StatementQuery query, CancellationToken cancellation)
    {
        var digests = SearchTerms.NamedBy(query).ToDictionary(term => TermDigest.Of(term.Kind, term.Text), term => (long?)null);
        await using var batch = new NpgsqlBatch(connection);
        batch.Add("SET TRANSACTION READ ONLY");
        IndexPlans.Use(batch);
        batch.Add(BeginSearch);
        batch.Add(ReadPosition);
        batch.Add(FindTerms).With(digests.Keys.Select(digest => digest.ToBytes()).ToArray());
        var isRelated = query.RelatedAgents && query.Agent is not null;
        if (isRelated)
        {
            batch.Add(FindAuthorities).With(TermDigest.Of(TermKind.Actor, query.Agent!.Value.Key).ToBytes());
        }

        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        var reached = reader.GetInt64(0);
        await reader.NextResultAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            digests[TermDigest.From(reader.GetFieldValue<byte[]>(0))] = reader.GetInt64(1);
        }

        var authorities = new List<long>();
        if (isRelated)
        {
            await reader.NextResultAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                authorities.Add(reader.GetInt64(0));
            }
        }

        return (reached, SearchTerms.Of(query, (kind, text) => digests[TermDigest.Of(kind, text)]) is { } terms ? terms with { AgentAsAuthority = authorities } : null);
    }

    /// <summary>Reads the Statements of a page.</summary>
    /// <returns>The Statements, and after which one the walk goes on; null where it ends.</returns>
    private async Task<(IReadOnlyList<LoggedStatement> Statements, long? Last)> PageAsync(
        NpgsqlConnection connection, List<long> found, int limit, CancellationToken cancellation)
    {
        var asked = found.Count > limit ? found[..limit] : found;
        var statements = await logRows.AtAsync(connection, asked, MostBytes, cancellation);
        var bytes = 0L;
        foreach (var statement in statements)
        {
            bytes += statement.Raw.Length;
        }

        // Where the page did not end early, what it lacks is gone.
        var last = bytes >= MostBytes ? statements[^1].Sequence : asked is [] ? 0 : asked[^1];
        return (statements, found is [] || last == found[^1] ? null : last);
    }
}
