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
    private static readonly string CountByKind = Sql.Read("Facts/count_by_kind.sql");
    private static readonly string ReadUnclassified = Sql.Read("Facts/read_unclassified.sql");
    private static readonly string ReadSetAside = Sql.Read("Facts/read_set_aside.sql");
    private static readonly string ReadConclusions = Sql.Read("Facts/read_conclusions.sql");
    private static readonly string ReadCountedFacts = Sql.Read("Facts/read_counted_facts.sql");
    private static readonly string ReadDirtyMonths = Sql.Read("Facts/read_dirty_months.sql");
    private static readonly string ClearDirty = Sql.Read("Facts/clear_dirty.sql");
    private static readonly string ReadDirtyPeople = Sql.Read("Facts/read_dirty_people.sql");
    private static readonly string ClearDirtyPerson = Sql.Read("Facts/clear_dirty_person.sql");

    private readonly FactPages _pages = new(file);

    /// <inheritdoc/>
    public Task<FactGeneration?> CurrentAsync(CancellationToken cancellation) => file.ReadAsync(StoredGeneration.Current, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<LearningFact> ReadAllAsync(CancellationToken cancellation) => _pages.AllAsync(cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<LearningFact> ReadOfPeopleAsync(IReadOnlyList<Ifi> people, CancellationToken cancellation) => _pages.OfPeopleAsync(people, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<LearningFact> ReadOfKindsAsync(IReadOnlyList<LearningKind> kinds, CancellationToken cancellation) => _pages.OfKindsAsync(kinds, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<LearningFact> ReadLinkedAsync(IReadOnlyList<string> links, CancellationToken cancellation) => _pages.LinkedAsync(links, cancellation);

    /// <inheritdoc/>
    public Task<LearningFact?> FindAsync(long sequence, CancellationToken cancellation) => _pages.FindAsync(sequence, cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<LearningKind, long>> CountByKindAsync(CancellationToken cancellation) =>
        (await ReadAsync(database => database.Prepare(CountByKind), read => (Kind: Enum.Parse<LearningKind>(read.Text(0)), Count: read.Long(1)), cancellation))
        .ToDictionary(row => row.Kind, row => row.Count);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<UnclassifiedGroup>> UnclassifiedAsync(int atMost, CancellationToken cancellation) => await ReadAsync(
        database => database.Prepare(ReadUnclassified).Bind(1, atMost),
        read => new UnclassifiedGroup(JsonSerializer.Deserialize<string[]>(read.Bytes(0)) ?? [], read.Long(1), FactDays.Parse(read.Text(2)), FactDays.Parse(read.Text(3))),
        cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SetAside>> SetAsideAsync(long after, int atMost, CancellationToken cancellation) => await ReadAsync(
        database => database.Prepare(ReadSetAside).Bind(1, after).Bind(2, atMost),
        read => new SetAside(read.Long(0), read.Id(1), read.Text(2), new DateTimeOffset(read.Long(3), TimeSpan.Zero)),
        cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DateOnly>> DirtyMonthsAsync(CancellationToken cancellation) =>
        await ReadAsync(database => database.Prepare(ReadDirtyMonths), read => FactDays.ParseMonth(read.Text(0)), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<BlendTally>> TallyAsync(DateOnly month, CancellationToken cancellation) => file.ReadAsync(
        database => database.InSnapshot(snapshot => Tally(snapshot, new DateOnly(month.Year, month.Month, 1))),
        cancellation);

    /// <inheritdoc/>
    public Task ClearDirtyAsync(IReadOnlyList<DateOnly> months, FactGeneration seen, CancellationToken cancellation) =>
        ClearAsync(ClearDirty, months.Select(FactDays.MonthOf), seen, cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Ifi>> DirtyPeopleAsync(int atMost, CancellationToken cancellation) =>
        await ReadAsync(database => database.Prepare(ReadDirtyPeople).Bind(1, atMost), read => Ifi.FromKey(read.Text(0)), cancellation);

    /// <inheritdoc/>
    public Task ClearDirtyPeopleAsync(IReadOnlyList<Ifi> people, FactGeneration seen, CancellationToken cancellation) =>
        ClearAsync(ClearDirtyPerson, people.Select(person => person.Key), seen, cancellation);

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

    private Task ClearAsync(string clear, IEnumerable<string> keys, FactGeneration seen, CancellationToken cancellation) => file.WriteAsync(
        database =>
        {
            foreach (var key in keys)
            {
                database.Prepare(clear).Bind(1, key).Bind(2, seen.Change).Run();
            }
        },
        cancellation);

    private Task<List<T>> ReadAsync<T>(Func<Database, PreparedStatement> query, Func<PreparedStatement, T> row, CancellationToken cancellation) => file.ReadAsync(
        database =>
        {
            var rows = new List<T>();
            using var read = query(database);
            while (read.Step())
            {
                rows.Add(row(read));
            }

            return rows;
        },
        cancellation);
}
