using BlendedLRS.Storage.Postgres.Connections;
using BlendedLRS.Storage.Resolution;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Resolution;

/// <summary>Resolved records. Several servers may write by turns: each change begins with the lock of the change number, and a later stamp stays.</summary>
internal sealed class PostgresResolutionStore(PostgresDatabase database) : IResolutionStore
{
    private static readonly string NextChange = Sql.Read("Resolution/next_change.sql");
    private static readonly string ReadStamps = Sql.Read("Resolution/read_stamps.sql");
    private static readonly string WriteStamps = Sql.Read("Resolution/write_stamps.sql");
    private static readonly string ReadOwners = Sql.Read("Resolution/read_owners.sql");
    private static readonly string ReadOfOwners = Sql.Read("Resolution/read_of_owners.sql");
    private static readonly string ReadOfDays = Sql.Read("Resolution/read_of_days.sql");
    private static readonly string RemoveRecords = Sql.Read("Resolution/remove_records.sql");
    private static readonly string WriteRecords = Sql.Read("Resolution/write_records.sql");
    private static readonly string MarkDirty = Sql.Read("Resolution/mark_dirty.sql");
    private static readonly string ReadDirty = Sql.Read("Resolution/read_dirty.sql");
    private static readonly string ClearDirty = Sql.Read("Resolution/clear_dirty.sql");
    private static readonly string DropResolved = Sql.Read("Resolution/drop_resolved.sql");

    /// <inheritdoc/>
    public Task ReplaceAsync(IReadOnlyList<ResolvedOwner> owners, ResolutionStamp stamp, CancellationToken cancellation) => ChangeAsync(
        async (connection, change, stop) =>
        {
            var stamps = (await connection.Command(ReadStamps).With(owners.Select(owner => owner.Owner).ToArray()).ReadAsync(Stamp, stop))
                .ToDictionary(row => row.Owner, row => row.Stamp, StringComparer.Ordinal);
            var ours = owners.Where(owner => !stamps.TryGetValue(owner.Owner, out var there) || stamp.Covers(there)).ToList();
            var names = ours.Select(owner => owner.Owner).ToArray();
            var before = (await connection.Command(ReadOfOwners).With(names).ReadAsync(Owned, stop)).ToLookup(row => row.Owner, row => row.Record, StringComparer.Ordinal);
            var differences = ours.Select(owner => (owner.Owner, Difference: new ResolutionDifference(before[owner.Owner], owner.Records))).ToList();
            var removed = differences.SelectMany(one => one.Difference.Removed.Select(record => (one.Owner, Record: record))).ToList();
            var written = differences.SelectMany(one => one.Difference.Written.Select(record => (one.Owner, Record: record))).ToList();
            var changed = differences.SelectMany(one => one.Difference.Changed).Distinct().ToList();
            await using var batch = new NpgsqlBatch(connection);
            batch.Add(RemoveRecords).With(removed.Select(row => row.Owner).ToArray()).With(Kinds(removed)).With(removed.Select(row => row.Record.Key).ToArray());
            batch.Add(WriteRecords)
                .With(written.Select(row => row.Owner).ToArray())
                .With(Kinds(written))
                .With(written.Select(row => row.Record.Key).ToArray())
                .With(written.Select(row => row.Record.Day).ToArray())
                .With(written.Select(row => row.Record.Json).ToArray());
            batch.Add(WriteStamps).With(names).With(stamp.Generation).With(stamp.Configuration).With(stamp.Facts);
            batch.Add(MarkDirty).With(changed.Select(month => (short)month.Kind).ToArray()).With(changed.Select(month => month.Month).ToArray()).With(change);
            return await batch.ExecuteNonQueryAsync(stop);
        },
        cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<(string Owner, ResolvedRecord Record)>> ReadAsync(ResolvedKind kind, DateOnly from, DateOnly until, CancellationToken cancellation) =>
        await database.WorkAsync((connection, stop) => connection.Command(ReadOfDays).With((short)kind).With(from).With(until).ReadAsync(Owned, stop), cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ResolvedRecord>> ReadOfAsync(string owner, CancellationToken cancellation) =>
        await database.WorkAsync((connection, stop) => connection.Command(ReadOfOwners).With((string[])[owner]).ReadAsync(Record, stop), cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<(string Owner, ResolutionStamp Stamp)>> OwnersAsync(string? after, int atMost, CancellationToken cancellation) =>
        await database.WorkAsync((connection, stop) => connection.Command(ReadOwners).With(after ?? "").With(atMost).ReadAsync(Stamp, stop), cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DirtyMonth>> DirtyMonthsAsync(CancellationToken cancellation) => await database.WorkAsync(
        (connection, stop) => connection.Command(ReadDirty).ReadAsync(row => new DirtyMonth((ResolvedKind)row.GetInt16(0), row.GetFieldValue<DateOnly>(1), row.GetInt64(2)), stop),
        cancellation);

    /// <inheritdoc/>
    public Task ClearDirtyAsync(IReadOnlyList<DirtyMonth> months, CancellationToken cancellation) => ChangeAsync(
        (connection, _, stop) => connection.Command(ClearDirty)
            .With(months.Select(month => (short)month.Kind).ToArray())
            .With(months.Select(month => month.Month).ToArray())
            .With(months.Select(month => month.Change).ToArray())
            .RunAsync(stop),
        cancellation);

    /// <inheritdoc/>
    public Task ResetAsync(CancellationToken cancellation) => ChangeAsync((connection, _, stop) => connection.Command(DropResolved).RunAsync(stop), cancellation);

    private static short[] Kinds(List<(string Owner, ResolvedRecord Record)> rows) => [.. rows.Select(row => (short)row.Record.Kind)];

    private static ResolvedRecord Record(NpgsqlDataReader row) =>
        new((ResolvedKind)row.GetInt16(0), row.GetString(1), row.GetFieldValue<DateOnly>(2), row.GetString(3));

    private static (string Owner, ResolvedRecord Record) Owned(NpgsqlDataReader row) => (row.GetString(4), Record(row));

    private static (string Owner, ResolutionStamp Stamp) Stamp(NpgsqlDataReader row) =>
        (row.GetString(0), new ResolutionStamp(row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)));

    private Task<int> ChangeAsync(Func<NpgsqlConnection, long, CancellationToken, Task<int>> change, CancellationToken cancellation) => database.TransactionAsync(
        async (connection, stop) =>
        {
            var number = (await connection.Command(NextChange).ReadAsync(row => row.GetInt64(0), stop))[0];
            return await change(connection, number, stop);
        },
        cancellation);
}
