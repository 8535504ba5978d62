using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Sqlite.Connections;

namespace BlendedLRS.Storage.Sqlite.Facts;

/// <summary>Writes the facts in <c>facts.db</c>.</summary>
internal sealed class SqliteFactStore(DatabaseFile file) : IFactStore
{
    private static readonly string ReadPosition = Sql.Read("Facts/read_position.sql");

    private readonly FactTables _tables = new();

    /// <inheritdoc/>
    public Task<long> PositionAsync(string ruleSetVersion, CancellationToken cancellation) => file.ReadAsync(
        database =>
        {
            using var read = database.Prepare(ReadPosition).Bind(1, ruleSetVersion);
            return read.Step() ? read.Long(0) : 0;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<long> ApplyAsync(
        long after,
        IReadOnlyList<LearningFact> facts,
        IReadOnlyList<SetAside> failures,
        IReadOnlyList<long> retracted,
        long position,
        string ruleSetVersion,
        CancellationToken cancellation) => ChangeAsync(
        (database, generations) =>
        {
            var ours = generations.Find(generation => generation.RuleSet == ruleSetVersion);
            var reached = ours?.Sequence ?? 0;
            if (reached < after)
            {
                return reached;
            }

            if (ours is null)
            {
                ours = StoredGeneration.Begin(database, ruleSetVersion, isFirst: generations.Count == 0);
                generations.Add(ours);
            }

            _tables.Add(database, ours, facts.Where(fact => fact.Sequence > reached));
            _tables.Retract(database, generations, retracted);
            FactTables.SetAside(database, ours, failures.Where(failure => failure.Sequence > reached));
            reached = Math.Max(reached, position);
            GenerationChanges.Move(database, ours, reached);
            return reached;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<int> TakeBackAsync(IReadOnlyList<LearningFact> facts, IReadOnlyList<long> retracted, string ruleSetVersion, CancellationToken cancellation) => ChangeAsync(
        (database, generations) =>
        {
            if (generations.Find(generation => generation.RuleSet == ruleSetVersion) is not { } ours)
            {
                return 0;
            }

            var taken = facts.Where(fact => FactTables.TakeBack(database, ours, fact.Sequence)).ToList();
            _tables.Add(database, ours, taken);
            _tables.Retract(database, [ours], retracted);
            return taken.Count;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<bool> SwitchAsync(string ruleSetVersion, CancellationToken cancellation) => ChangeAsync(
        (database, generations) =>
        {
            var before = generations.Find(generation => generation.IsCurrent);
            if (generations.Find(generation => generation.RuleSet == ruleSetVersion) is not { } next || next.Sequence < before?.Sequence)
            {
                return false;
            }

            if (!next.IsCurrent)
            {
                GenerationChanges.Switch(database, before, next);
            }

            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<bool> DropOthersAsync(string wanted, int atMost, CancellationToken cancellation) => file.WriteAsync(
        database =>
        {
            GenerationChanges.GiveUp(database, wanted, alsoCurrent: false);
            return GenerationChanges.Delete(database, atMost);
        },
        cancellation);

    /// <inheritdoc/>
    public Task MarkPeopleDirtyAsync(CancellationToken cancellation) => ChangeAsync(
        (database, generations) =>
        {
            if (generations.Find(generation => generation.IsCurrent) is { } current)
            {
                GenerationChanges.MarkPeople(database, current);
            }

            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public Task ResetAsync(CancellationToken cancellation) => ChangeAsync(
        (database, generations) =>
        {
            // What readers saw changes, too.
            if (generations.Find(generation => generation.IsCurrent) is { } current)
            {
                GenerationChanges.MarkAll(database, current);
            }

            _tables.Reset(database);
            return true;
        },
        cancellation);

    private Task<T> ChangeAsync<T>(Func<Database, List<StoredGeneration>, T> change, CancellationToken cancellation) => file.WriteAsync(
        database =>
        {
            try
            {
                return change(database, StoredGeneration.ReadAll(database));
            }
            catch
            {
                _tables.Forget();
                throw;
            }
        },
        cancellation);
}
