using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Postgres.Connections;
using BlendedLRS.Xapi.Actors;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Facts;

/// <summary>Reads the facts. Each query is one statement, so that it sees one moment.</summary>
internal sealed class PostgresFactQueries(PostgresDatabase database) : IFactQueries
{
    private const int ReadAtOnce = 1_000;

    private static readonly string ReadFactsAfter = Sql.Read("Facts/read_facts_after.sql");
    private static readonly string ReadFactsOfPeople = Sql.Read("Facts/read_facts_of_people.sql");
    private static readonly string ReadFactsOfKinds = Sql.Read("Facts/read_facts_of_kinds.sql");
    private static readonly string ReadFactsLinked = Sql.Read("Facts/read_facts_linked.sql");
    private static readonly string FindFact = Sql.Read("Facts/find_fact.sql");
    private static readonly string CountByKind = Sql.Read("Facts/count_by_kind.sql");
    private static readonly string ReadUnclassified = Sql.Read("Facts/read_unclassified.sql");
    private static readonly string ReadSetAside = Sql.Read("Facts/read_set_aside.sql");
    private static readonly string ReadCountedFacts = Sql.Read("Facts/read_counted_facts.sql");
    private static readonly string ReadDirtyMonths = Sql.Read("Facts/read_dirty_months.sql");
    private static readonly string ClearDirty = Sql.Read("Facts/clear_dirty.sql");
    private static readonly string ReadDirtyPeople = Sql.Read("Facts/read_dirty_people.sql");
    private static readonly string ClearDirtyPeople = Sql.Read("Facts/clear_dirty_people.sql");

    /// <inheritdoc/>
    public Task<FactGeneration?> CurrentAsync(CancellationToken cancellation) => database.WorkAsync(StoredGeneration.CurrentAsync, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<LearningFact> ReadAllAsync(CancellationToken cancellation) =>
        PagesAsync((connection, after) => connection.Command(ReadFactsAfter).With(after).With(ReadAtOnce), cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<LearningFact> ReadOfPeopleAsync(IReadOnlyList<Ifi> people, CancellationToken cancellation) =>
        PagesAsync((connection, after) => connection.Command(ReadFactsOfPeople).With(Digests(people)).With(after).With(ReadAtOnce), cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<LearningFact> ReadOfKindsAsync(IReadOnlyList<LearningKind> kinds, CancellationToken cancellation) => PagesAsync(
        (connection, after) => connection.Command(ReadFactsOfKinds).With(kinds.Distinct().Select(kind => kind.ToString()).ToArray()).With(after).With(ReadAtOnce),
        cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<LearningFact> ReadLinkedAsync(IReadOnlyList<string> links, CancellationToken cancellation)
    {
        var keys = LinkKeys.Of(links);
        var (digests, people) = (keys.Digests.ToArray(), keys.People.Select(FactTables.Digest).ToArray());
        return PagesAsync((connection, after) => connection.Command(ReadFactsLinked).With(digests).With(people).With(after).With(ReadAtOnce), cancellation);
    }

    /// <inheritdoc/>
    public async Task<LearningFact?> FindAsync(long sequence, CancellationToken cancellation) =>
        (await ReadAsync(connection => connection.Command(FindFact).With(sequence), Fact, cancellation)).FirstOrDefault();

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<LearningKind, long>> CountByKindAsync(CancellationToken cancellation) =>
        (await ReadAsync(connection => connection.Command(CountByKind), row => (Kind: Enum.Parse<LearningKind>(row.GetString(0)), Count: row.GetInt64(1)), cancellation))
        .ToDictionary(row => row.Kind, row => row.Count);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<UnclassifiedGroup>> UnclassifiedAsync(int atMost, CancellationToken cancellation) => await ReadAsync(
        connection => connection.Command(ReadUnclassified).With(atMost),
        row => new UnclassifiedGroup(
            JsonSerializer.Deserialize<string[]>(row.GetString(0)) ?? [], row.GetInt64(1), row.GetFieldValue<DateOnly>(2), row.GetFieldValue<DateOnly>(3)),
        cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SetAside>> SetAsideAsync(long after, int atMost, CancellationToken cancellation) => await ReadAsync(
        connection => connection.Command(ReadSetAside).With(after).With(atMost),
        row => new SetAside(row.GetInt64(0), row.GetGuid(1), row.GetString(2), new DateTimeOffset(row.GetDateTime(3), TimeSpan.Zero)),
        cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DateOnly>> DirtyMonthsAsync(CancellationToken cancellation) =>
        await ReadAsync(connection => connection.Command(ReadDirtyMonths), row => row.GetFieldValue<DateOnly>(0), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<BlendTally>> TallyAsync(DateOnly month, CancellationToken cancellation) =>
        database.WorkAsync((connection, stop) => TallyAsync(connection, new DateOnly(month.Year, month.Month, 1), stop), cancellation);

    /// <inheritdoc/>
    public Task ClearDirtyAsync(IReadOnlyList<DateOnly> months, FactGeneration seen, CancellationToken cancellation) =>
        ClearAsync(ClearDirty, months.Select(month => new DateOnly(month.Year, month.Month, 1)).ToArray(), seen, cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Ifi>> DirtyPeopleAsync(int atMost, CancellationToken cancellation) => await ReadAsync(
        connection => connection.Command(ReadDirtyPeople).With(atMost), row => Ifi.FromKey(Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(0))), cancellation);

    /// <inheritdoc/>
    public Task ClearDirtyPeopleAsync(IReadOnlyList<Ifi> people, FactGeneration seen, CancellationToken cancellation) =>
        ClearAsync(ClearDirtyPeople, Digests(people), seen, cancellation);

    private static byte[][] Digests(IReadOnlyList<Ifi> people) => [.. people.Select(person => FactTables.Digest(person.Key))];

    private static async Task<IReadOnlyList<BlendTally>> TallyAsync(NpgsqlConnection connection, DateOnly first, CancellationToken cancellation)
    {
        var sums = new MonthSums();
        var conclusions = new Dictionary<long, (ModalitySum Sum, DurationBasis Basis)>();
        await using var command = connection.Command(ReadCountedFacts).With(first).With(first.AddMonths(1));
        command.CommandTimeout = 0;
        await using var facts = await command.ExecuteReaderAsync(cancellation);
        while (await facts.ReadAsync(cancellation))
        {
            var number = facts.GetInt64(0);
            if (!conclusions.TryGetValue(number, out var conclusion))
            {
                conclusion = (sums.Of(Enum.Parse<Modality>(facts.GetString(3))), Enum.Parse<DurationBasis>(facts.GetString(4)));
                conclusions.Add(number, conclusion);
            }

            conclusion.Sum.Add(facts.IsDBNull(1) ? null : facts.GetInt64(1), facts.IsDBNull(2) ? null : facts.GetDouble(2), conclusion.Basis);
        }

        return sums.Tallies(first);
    }

    private static LearningFact Fact(NpgsqlDataReader row) => new()
    {
        Sequence = row.GetInt64(0),
        StatementId = row.GetGuid(1),
        RuleSetVersion = row.GetString(14),
        Kind = Enum.Parse<LearningKind>(row.GetString(2)),
        Grain = Enum.Parse<Grain>(row.GetString(3)),
        Practice = Enum.Parse<Practice>(row.GetString(4)),
        Modality = Enum.Parse<Modality>(row.GetString(5)),
        MatchedRules = JsonSerializer.Deserialize<string[]>(row.GetString(6)) ?? [],
        Evidence = JsonSerializer.Deserialize<string[]>(row.GetString(7)) ?? [],
        Person = row.IsDBNull(8) ? null : Ifi.FromKey(Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(8))),
        Day = row.GetFieldValue<DateOnly>(9),
        Minutes = row.IsDBNull(10) ? null : row.GetDouble(10),
        MinutesBasis = Enum.Parse<DurationBasis>(row.GetString(11)),
        IsVoided = row.GetBoolean(12),
        Details = row.IsDBNull(13) ? null : FactDetails.Parse(row.GetString(13)),
    };

    private Task<int> ClearAsync<T>(string clear, T keys, FactGeneration seen, CancellationToken cancellation) => database.TransactionAsync(
        async (connection, stop) =>
        {
            await PostgresFactStore.LockAsync(connection, stop);
            return await connection.Command(clear).With(keys).With(seen.Change).RunAsync(stop);
        },
        cancellation);

    private Task<List<T>> ReadAsync<T>(Func<NpgsqlConnection, NpgsqlCommand> query, Func<NpgsqlDataReader, T> row, CancellationToken cancellation) =>
        database.WorkAsync((connection, stop) => query(connection).ReadAsync(row, stop), cancellation);

    private async IAsyncEnumerable<LearningFact> PagesAsync(Func<NpgsqlConnection, long, NpgsqlCommand> page, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var last = 0L;
        while (true)
        {
            var after = last;
            var facts = await ReadAsync(connection => page(connection, after), Fact, cancellation);
            foreach (var fact in facts)
            {
                last = fact.Sequence;
                yield return fact;
            }

            if (facts.Count < ReadAtOnce)
            {
                yield break;
            }
        }
    }
}
