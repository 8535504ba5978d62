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
    private static readonly string CountByKind = Sql.Read("Facts/count_by_kind.sql");
    private static readonly string ReadCountedFacts = Sql.Read("Facts/read_counted_facts.sql");
    private static readonly string ReadDirtyMonths = Sql.Read("Facts/read_dirty_months.sql");
    private static readonly string ClearDirty = Sql.Read("Facts/clear_dirty.sql");

    /// <inheritdoc/>
    public async IAsyncEnumerable<LearningFact> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var last = 0L;
        while (true)
        {
            var after = last;
            var facts = await database.WorkAsync((connection, stop) => connection.Command(ReadFactsAfter).With(after).With(ReadAtOnce).ReadAsync(Fact, stop), cancellation);
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

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<LearningKind, long>> CountByKindAsync(CancellationToken cancellation) => database.WorkAsync<IReadOnlyDictionary<LearningKind, long>>(
        async (connection, stop) =>
            (await connection.Command(CountByKind).ReadAsync(row => (Kind: Enum.Parse<LearningKind>(row.GetString(0)), Count: row.GetInt64(1)), stop))
            .ToDictionary(row => row.Kind, row => row.Count),
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DateOnly>> DirtyMonthsAsync(CancellationToken cancellation) => database.WorkAsync<IReadOnlyList<DateOnly>>(
        async (connection, stop) => await connection.Command(ReadDirtyMonths).ReadAsync(row => row.GetFieldValue<DateOnly>(0), stop), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<BlendTally>> TallyAsync(DateOnly month, CancellationToken cancellation) =>
        database.WorkAsync((connection, stop) => TallyAsync(connection, new DateOnly(month.Year, month.Month, 1), stop), cancellation);

    /// <inheritdoc/>
    public Task ClearDirtyAsync(IReadOnlyList<DateOnly> months, long position, CancellationToken cancellation) => database.TransactionAsync(
        async (connection, stop) =>
        {
            await PostgresFactStore.LockAsync(connection, stop);
            var firsts = months.Select(month => new DateOnly(month.Year, month.Month, 1)).ToArray();
            return await connection.Command(ClearDirty).With(firsts).With(position).RunAsync(stop);
        },
        cancellation);

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
        RuleSetVersion = row.GetString(13),
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
    };
}
