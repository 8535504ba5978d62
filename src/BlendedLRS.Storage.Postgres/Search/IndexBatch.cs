using BlendedLRS.Storage.Postgres.Connections;
using BlendedLRS.Storage.Postgres.Statements;
using BlendedLRS.Storage.Search;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi.Statements;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Search;

/// <summary>The tables of the index for one batch of Statements: what the batch may ask for is read ahead in a few round trips, what it writes waits in memory and goes in one.</summary>
/// <param name="connection">The connection, in the transaction that holds <c>index_reached</c>.</param>
/// <param name="logRows">Reads what Statements refer to.</param>
/// <param name="nextTerm">The next free number of a term.</param>
internal sealed class IndexBatch(NpgsqlConnection connection, LogRows logRows, long nextTerm) : IIndexTables
{
    /// <summary>More bytes of what Statements refer to are not read ahead, but when they are needed.</summary>
    private const long MostAhead = 32 * 1024 * 1024;

    private static readonly string FindTargets = Sql.Read("Search/find_targets.sql");
    private static readonly string FindDefinitions = Sql.Read("Search/find_definitions.sql");
    private static readonly string KeepDefinitions = Sql.Read("Search/keep_definitions.sql");
    private static readonly string MoveReached = Sql.Read("Search/move_reached.sql");

    private readonly TermBatch _terms = new(connection, nextTerm);
    private readonly ReferenceBatch _references = new(connection);
    private readonly RowBatch _rows = new();
    private readonly Dictionary<Guid, long> _targets = [];
    private readonly Dictionary<long, (LoggedStatement Statement, StatementOutline Outline)?> _logged = [];
    private readonly Dictionary<long, byte[]?> _definitions = [];
    private readonly HashSet<long> _defined = [];

    /// <summary>Reads what the writer will ask for.</summary>
    public async Task LoadAsync(IndexWriter writer, IReadOnlyList<(LoggedStatement Statement, StatementOutline Outline)> statements, CancellationToken cancellation)
    {
        foreach (var coming in statements)
        {
            _logged[coming.Statement.Sequence] = coming;
        }

        await _references.LoadWaitingAsync([.. statements.Select(coming => coming.Statement.Id)], cancellation);
        await LoadTargetsAsync([.. statements.Select(coming => coming.Outline.StatementRef).OfType<Guid>().Distinct()], statements[^1].Statement.Sequence, cancellation);
        var said = _logged.Values.OfType<(LoggedStatement Statement, StatementOutline Outline)>();
        await _terms.LoadAsync(said.SelectMany(logged => writer.UnknownTerms(logged.Statement, logged.Outline)), cancellation);
        await LoadDefinitionsAsync(
            [.. statements.SelectMany(coming => writer.ActivitiesToDefine(this, coming.Statement, coming.Outline)).Distinct()], cancellation);
    }

    /// <summary>Writes what waits, and how far the index is now.</summary>
    public async Task FinishAsync(long position, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection) { Timeout = 0 };
        _terms.Write(batch);
        _rows.Write(batch);
        _references.Write(batch);
        if (_defined.Count > 0)
        {
            long[] defined = [.. _defined.Order()];
            batch.Add(KeepDefinitions).With(defined).With(Array.ConvertAll(defined, activity => _definitions[activity]!));
        }

        batch.Add(MoveReached).With(position).With(_terms.Next);
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    /// <inheritdoc/>
    public long? FindTerm(TermKind kind, string text) => _terms.Find(kind, text);

    /// <inheritdoc/>
    public long AddTerm(TermKind kind, string text) => _terms.Add(kind, text);

    /// <inheritdoc/>
    public void AddAuthorityActor(long actor, long authority) => _rows.AddAuthorityActor(actor, authority);

    /// <inheritdoc/>
    public void AddRow(in IndexRow row)
    {
        _rows.Add(row);
        if (Places.Distance(row.Place) == 0)
        {
            _references.List(Places.SequenceOf(row.Place), new Listing(row.Listed, row.Authority));
        }

        WriteWhenFull();
    }

    /// <inheritdoc/>
    public void AddMention(long term, int reach, long place)
    {
        _rows.AddMention(term, reach, place);
        WriteWhenFull();
    }

    /// <inheritdoc/>
    public Listing? ListingOf(long sequence) => _references.ListingOf(sequence);

    /// <inheritdoc/>
    public void Void(long sequence) => _references.Void(sequence);

    /// <inheritdoc/>
    public void AddReference(in Reference reference) => _references.Add(reference);

    /// <inheritdoc/>
    public IReadOnlyList<Reference> Arrived(Guid id, long sequence) => _references.Arrived(id, sequence);

    /// <inheritdoc/>
    public long? Target(long source) => _references.Target(source);

    /// <inheritdoc/>
    public IReadOnlyList<long> Referrers(long target) => _references.Referrers(target);

    /// <inheritdoc/>
    public bool IsVoiding(long sequence) => _references.IsVoiding(sequence);

    /// <inheritdoc/>
    public byte[]? Definition(long activity)
    {
        if (!_definitions.ContainsKey(activity))
        {
            LoadDefinitionsAsync([activity], CancellationToken.None).GetAwaiter().GetResult();
        }

        return _definitions[activity];
    }

    /// <inheritdoc/>
    public void KeepDefinition(long activity, ReadOnlyMemory<byte> definition)
    {
        _definitions[activity] = definition.ToArray();
        _defined.Add(activity);
    }

    /// <inheritdoc/>
    public long? SequenceOf(Guid id) => _targets.TryGetValue(id, out var sequence) ? sequence : null;

    /// <inheritdoc/>
    public (LoggedStatement Statement, StatementOutline Outline)? Logged(long sequence)
    {
        if (!_logged.TryGetValue(sequence, out var logged))
        {
            var read = logRows.AtAsync(connection, [sequence], long.MaxValue, CancellationToken.None).GetAwaiter().GetResult();
            logged = read.Count == 0 ? null : Outlined(read[0]);
        }

        return logged;
    }

    private async Task LoadTargetsAsync(Guid[] ids, long last, CancellationToken cancellation)
    {
        if (ids.Length == 0)
        {
            return;
        }

        foreach (var (id, sequence) in await connection.Command(FindTargets).With(ids).ReadAsync(row => (row.GetGuid(0), row.GetInt64(1)), cancellation))
        {
            _targets[id] = sequence;
        }

        var chained = await _references.LoadChainsAsync([.. _targets.Values.Where(target => target <= last)], cancellation);
        long[] ahead = [.. chained.Where(sequence => !_logged.ContainsKey(sequence))];
        foreach (var statement in await logRows.AtAsync(connection, ahead, MostAhead, cancellation))
        {
            _logged[statement.Sequence] = Outlined(statement);
        }
    }

    private async Task LoadDefinitionsAsync(long[] activities, CancellationToken cancellation)
    {
        foreach (var activity in activities)
        {
            _definitions.TryAdd(activity, null);
        }

        if (activities.Length > 0)
        {
            await connection.Command(FindDefinitions).With(activities).ReadAsync(row => _definitions[row.GetInt64(0)] = row.GetFieldValue<byte[]>(1), cancellation);
        }
    }

    private void WriteWhenFull()
    {
        if (_rows.IsFull)
        {
            using var batch = new NpgsqlBatch(connection) { Timeout = 0 };
            _rows.Write(batch);
            batch.ExecuteNonQuery();
        }
    }

    private static (LoggedStatement Statement, StatementOutline Outline)? Outlined(LoggedStatement statement) =>
        LoggedOutline.Of(statement, out _) is { } outline ? (statement, outline) : null;
}
