using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Sqlite.Connections;

namespace BlendedLRS.Storage.Sqlite.Facts;

/// <summary>Writes the facts in <c>facts.db</c>.</summary>
internal sealed class SqliteFactStore(DatabaseFile file) : IFactStore
{
    private static readonly string ReadReached = Sql.Read("Facts/read_reached.sql");
    private static readonly string MoveReached = Sql.Read("Facts/move_reached.sql");

    private readonly FactTables _tables = new();

    /// <inheritdoc/>
    public Task<long> PositionAsync(string ruleSetVersion, CancellationToken cancellation) =>
        file.ReadAsync(database => Reached(database, ruleSetVersion) ?? 0, cancellation);

    /// <inheritdoc/>
    public Task<long> ApplyAsync(
        long after,
        IReadOnlyList<LearningFact> facts,
        IReadOnlyList<SetAside> failures,
        IReadOnlyList<long> retracted,
        long position,
        string ruleSetVersion,
        CancellationToken cancellation) => file.WriteAsync(
        database =>
        {
            try
            {
                var ours = Reached(database, ruleSetVersion);
                var reached = ours ?? 0;
                if (reached < after)
                {
                    return reached;
                }

                if (ours is null)
                {
                    _tables.Drop(database);
                }

                _tables.Add(database, facts.Where(fact => fact.Sequence > reached));
                FactTables.Retract(database, retracted, position);
                FactTables.SetAside(database, failures.Where(failure => failure.Sequence > reached));
                reached = Math.Max(reached, position);
                database.Prepare(MoveReached).Bind(1, reached).Bind(2, ruleSetVersion).Run();
                return reached;
            }
            catch
            {
                _tables.Forget();
                throw;
            }
        },
        cancellation);

    /// <inheritdoc/>
    public Task ResetAsync(CancellationToken cancellation) => file.WriteAsync(_tables.Drop, cancellation);

    /// <summary>The place reached under this rule set; null when another one made the facts.</summary>
    private static long? Reached(Database database, string ruleSetVersion)
    {
        using var reached = database.Prepare(ReadReached);
        return reached.Step() && reached.Text(1) == ruleSetVersion ? reached.Long(0) : null;
    }
}
