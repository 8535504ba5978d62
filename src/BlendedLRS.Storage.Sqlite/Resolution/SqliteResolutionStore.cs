using BlendedLRS.Storage.Resolution;
using BlendedLRS.Storage.Sqlite.Connections;

namespace BlendedLRS.Storage.Sqlite.Resolution;

/// <summary>Resolved records in <c>facts.db</c>.</summary>
internal sealed class SqliteResolutionStore(DatabaseFile file) : IResolutionStore
{
    private static readonly string NextChange = Sql.Read("Resolution/next_change.sql");
    private static readonly string ReadStamp = Sql.Read("Resolution/read_stamp.sql");
    private static readonly string WriteStamp = Sql.Read("Resolution/write_stamp.sql");
    private static readonly string ReadOwners = Sql.Read("Resolution/read_owners.sql");
    private static readonly string ReadOfOwner = Sql.Read("Resolution/read_of_owner.sql");
    private static readonly string ReadOfDays = Sql.Read("Resolution/read_of_days.sql");
    private static readonly string RemoveRecord = Sql.Read("Resolution/remove_record.sql");
    private static readonly string WriteRecord = Sql.Read("Resolution/write_record.sql");
    private static readonly string MarkDirty = Sql.Read("Resolution/mark_dirty.sql");
    private static readonly string ReadDirty = Sql.Read("Resolution/read_dirty.sql");
    private static readonly string ClearDirty = Sql.Read("Resolution/clear_dirty.sql");
    private static readonly string ReadDays = Sql.Read("Resolution/read_days.sql");
    private static readonly string DropResolved = Sql.Read("Resolution/drop_resolved.sql");

    /// <inheritdoc/>
    public Task ReplaceAsync(IReadOnlyList<ResolvedOwner> owners, ResolutionStamp stamp, CancellationToken cancellation) => file.WriteAsync(
        database =>
        {
            var changed = new HashSet<(ResolvedKind Kind, DateOnly Month)>();
            foreach (var owner in owners)
            {
                if (StampOf(database, owner.Owner) is { } there && !stamp.Covers(there))
                {
                    continue;
                }

                changed.UnionWith(Replace(database, owner));
                database.Prepare(WriteStamp).Bind(1, owner.Owner).Bind(2, stamp.Generation).Bind(3, stamp.Configuration).Bind(4, stamp.Facts).Run();
            }

            Mark(database, changed);
        },
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<(string Owner, ResolvedRecord Record)>> ReadAsync(ResolvedKind kind, DateOnly from, DateOnly until, CancellationToken cancellation) =>
        ReadAsync(
            database => database.Prepare(ReadOfDays).Bind(1, (long)kind).Bind(2, (long)from.DayNumber).Bind(3, (long)until.DayNumber),
            row => (row.Text(4), Record(row)),
            cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ResolvedRecord>> ReadOfAsync(string owner, CancellationToken cancellation) =>
        ReadAsync(database => database.Prepare(ReadOfOwner).Bind(1, owner), Record, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<(string Owner, ResolutionStamp Stamp)>> OwnersAsync(string? after, int atMost, CancellationToken cancellation) =>
        ReadAsync(
            database => database.Prepare(ReadOwners).Bind(1, after ?? "").Bind(2, (long)atMost),
            row => (row.Text(0), new ResolutionStamp(row.Long(1), row.Long(2), row.Long(3))),
            cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DirtyMonth>> DirtyMonthsAsync(CancellationToken cancellation) => ReadAsync(
        database => database.Prepare(ReadDirty), row => new DirtyMonth((ResolvedKind)row.Int(0), DateOnly.FromDayNumber(row.Int(1)), row.Long(2)), cancellation);

    /// <inheritdoc/>
    public Task ClearDirtyAsync(IReadOnlyList<DirtyMonth> months, CancellationToken cancellation) => file.WriteAsync(
        database =>
        {
            foreach (var month in months)
            {
                database.Prepare(ClearDirty).Bind(1, (long)month.Kind).Bind(2, (long)month.Month.DayNumber).Bind(3, month.Change).Run();
            }
        },
        cancellation);

    /// <inheritdoc/>
    public Task ResetAsync(CancellationToken cancellation) => file.WriteAsync(
        database =>
        {
            var changed = new HashSet<(ResolvedKind Kind, DateOnly Month)>();
            using (var read = database.Prepare(ReadDays))
            {
                while (read.Step())
                {
                    var day = DateOnly.FromDayNumber(read.Int(1));
                    changed.Add(((ResolvedKind)read.Int(0), new DateOnly(day.Year, day.Month, 1)));
                }
            }

            database.Execute(DropResolved);
            Mark(database, changed);
        },
        cancellation);

    private static ResolutionStamp? StampOf(Database database, string owner)
    {
        using var read = database.Prepare(ReadStamp).Bind(1, owner);
        return read.Step() ? new ResolutionStamp(read.Long(0), read.Long(1), read.Long(2)) : null;
    }

    private static HashSet<(ResolvedKind Kind, DateOnly Month)> Replace(Database database, ResolvedOwner owner)
    {
        var before = new List<ResolvedRecord>();
        using (var read = database.Prepare(ReadOfOwner).Bind(1, owner.Owner))
        {
            while (read.Step())
            {
                before.Add(Record(read));
            }
        }

        var difference = new ResolutionDifference(before, owner.Records);
        foreach (var record in difference.Removed)
        {
            database.Prepare(RemoveRecord).Bind(1, owner.Owner).Bind(2, (long)record.Kind).Bind(3, record.Key).Run();
        }

        foreach (var record in difference.Written)
        {
            database.Prepare(WriteRecord)
                .Bind(1, owner.Owner)
                .Bind(2, (long)record.Kind)
                .Bind(3, record.Key)
                .Bind(4, (long)record.Day.DayNumber)
                .Bind(5, record.Json)
                .Run();
        }

        return difference.Changed;
    }

    private static void Mark(Database database, HashSet<(ResolvedKind Kind, DateOnly Month)> changed)
    {
        if (changed.Count == 0)
        {
            return;
        }

        long change;
        using (var next = database.Prepare(NextChange))
        {
            next.Step();
            change = next.Long(0);
        }

        foreach (var (kind, month) in changed)
        {
            database.Prepare(MarkDirty).Bind(1, (long)kind).Bind(2, (long)month.DayNumber).Bind(3, change).Run();
        }
    }

    private static ResolvedRecord Record(PreparedStatement row) => new((ResolvedKind)row.Int(0), row.Text(1), DateOnly.FromDayNumber(row.Int(2)), row.Text(3));

    private Task<IReadOnlyList<T>> ReadAsync<T>(Func<Database, PreparedStatement> prepare, Func<PreparedStatement, T> row, CancellationToken cancellation) =>
        file.ReadAsync<IReadOnlyList<T>>(
            database =>
            {
                var rows = new List<T>();
                using var read = prepare(database);
                while (read.Step())
                {
                    rows.Add(row(read));
                }

                return rows;
            },
            cancellation);
}
