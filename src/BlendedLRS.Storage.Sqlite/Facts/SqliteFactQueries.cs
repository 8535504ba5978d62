using System.Runtime.CompilerServices;
using System.Text.Json;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Storage.Sqlite.Facts;

/// <summary>Reads the facts in <c>facts.db</c>.</summary>
internal sealed class SqliteFactQueries(DatabaseFile file) : IFactQueries
{
    private const int ReadAtOnce = 1_000;

    private static readonly string ReadReached = Sql.Read("Facts/read_reached.sql");
    private static readonly string ReadFactsAfter = Sql.Read("Facts/read_facts_after.sql");
    private static readonly string CountByKind = Sql.Read("Facts/count_by_kind.sql");
    private static readonly string ReadConclusions = Sql.Read("Facts/read_conclusions.sql");
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
            var facts = await file.ReadAsync(database => database.InSnapshot(snapshot => ReadAfter(snapshot, after)), cancellation);
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
    public Task<IReadOnlyDictionary<LearningKind, long>> CountByKindAsync(CancellationToken cancellation) => file.ReadAsync<IReadOnlyDictionary<LearningKind, long>>(
        database =>
        {
            var counts = new Dictionary<LearningKind, long>();
            using var read = database.Prepare(CountByKind);
            while (read.Step())
            {
                counts.Add(Enum.Parse<LearningKind>(read.Text(0)), read.Long(1));
            }

            return counts;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DateOnly>> DirtyMonthsAsync(CancellationToken cancellation) => file.ReadAsync<IReadOnlyList<DateOnly>>(
        database =>
        {
            var months = new List<DateOnly>();
            using var read = database.Prepare(ReadDirtyMonths);
            while (read.Step())
            {
                months.Add(FactDays.ParseMonth(read.Text(0)));
            }

            return months;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<BlendTally>> TallyAsync(DateOnly month, CancellationToken cancellation) => file.ReadAsync(
        database => database.InSnapshot(snapshot => Tally(snapshot, new DateOnly(month.Year, month.Month, 1))),
        cancellation);

    /// <inheritdoc/>
    public Task ClearDirtyAsync(IReadOnlyList<DateOnly> months, long position, CancellationToken cancellation) => file.WriteAsync(
        database =>
        {
            foreach (var month in months)
            {
                database.Prepare(ClearDirty).Bind(1, FactDays.MonthOf(month)).Bind(2, position).Run();
            }
        },
        cancellation);

    private static IReadOnlyList<BlendTally> Tally(Database database, DateOnly first)
    {
        var sums = new MonthSums();
        var conclusions = new Dictionary<long, (ModalitySum Sum, DurationBasis Basis)>();
        using (var read = database.Prepare(ReadConclusions))
        {
            while (read.Step())
            {
                conclusions.Add(read.Long(0), (sums.Of(Enum.Parse<Modality>(read.Text(1))), Enum.Parse<DurationBasis>(read.Text(2))));
            }
        }

        using var facts = database.Prepare(ReadCountedFacts).Bind(1, FactDays.Of(first)).Bind(2, FactDays.Of(first.AddMonths(1)));
        while (facts.Step())
        {
            var (sum, basis) = conclusions[facts.Long(0)];
            sum.Add(facts.IsNull(1) ? null : facts.Long(1), facts.IsNull(2) ? null : facts.Double(2), basis);
        }

        return sums.Tallies(first);
    }

    private static List<LearningFact> ReadAfter(Database database, long sequence)
    {
        string ruleSet;
        using (var reached = database.Prepare(ReadReached))
        {
            reached.Step();
            ruleSet = reached.Text(1);
        }

        var facts = new List<LearningFact>();
        using var read = database.Prepare(ReadFactsAfter).Bind(1, sequence).Bind(2, ReadAtOnce);
        while (read.Step())
        {
            facts.Add(Fact(read, ruleSet));
        }

        return facts;
    }

    private static LearningFact Fact(PreparedStatement row, string ruleSet) => new()
    {
        Sequence = row.Long(0),
        StatementId = row.Id(1),
        RuleSetVersion = ruleSet,
        Kind = Enum.Parse<LearningKind>(row.Text(2)),
        Grain = Enum.Parse<Grain>(row.Text(3)),
        Practice = Enum.Parse<Practice>(row.Text(4)),
        Modality = Enum.Parse<Modality>(row.Text(5)),
        MatchedRules = JsonSerializer.Deserialize<string[]>(row.Bytes(6)) ?? [],
        Evidence = JsonSerializer.Deserialize<string[]>(row.Bytes(7)) ?? [],
        Person = row.IsNull(8) ? null : Ifi.FromKey(row.Text(8)),
        Day = FactDays.Parse(row.Text(9)),
        Minutes = row.IsNull(10) ? null : row.Double(10),
        MinutesBasis = Enum.Parse<DurationBasis>(row.Text(11)),
        IsVoided = row.Int(12) != 0,
    };
}
