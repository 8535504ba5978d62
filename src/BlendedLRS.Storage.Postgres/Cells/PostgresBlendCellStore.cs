using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Cells.Sql;
using BlendedLRS.Storage.Postgres.Connections;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Cells;

/// <summary>Writes the published cells of the balance. Writers take the table one after the other; readers never wait.</summary>
internal sealed class PostgresBlendCellStore(PostgresDatabase database) : IBlendCellStore
{
    private static readonly string Lock = Sql.Read("Cells/lock_blend_cells.sql");
    private static readonly string Add = Sql.Read("Cells/add_blend_cells.sql");
    private static readonly string DropMonths = Sql.Read("Cells/drop_blend_months.sql");
    private static readonly string Drop = Sql.Read("Cells/drop_blend_cells.sql");
    private static readonly string Read = Sql.Read("Cells/read_blend_cells.sql");

    /// <inheritdoc/>
    public Task ReplaceAsync(IReadOnlyList<BlendCell> cells, CancellationToken cancellation) => database.TransactionAsync(
        async (connection, stop) =>
        {
            await connection.Command(Lock).RunAsync(stop);
            await connection.Command(DropMonths).With(cells.Select(cell => cell.Month).Distinct().Select(CellText.Write).ToArray()).RunAsync(stop);
            return await connection.Command(Add)
                .With(cells.Select(cell => CellText.Write(cell.Month)).ToArray())
                .With(cells.Select(cell => CellText.Write(cell.Modality)).ToArray())
                .With(cells.Select(cell => CellText.Write(cell.Status)).ToArray())
                .With(cells.Select(cell => cell.People).ToArray())
                .With(cells.Select(cell => cell.Events).ToArray())
                .With(cells.Select(cell => cell.Minutes).ToArray())
                .With(cells.Select(cell => cell.MinutesBasis is { } basis ? CellText.Write(basis) : null).ToArray())
                .With(cells.Select(cell => cell.UnknownMinutesShare).ToArray())
                .With(cells.Select(cell => cell.Unfinished).ToArray())
                .With(cells.Select(cell => CellText.Write(cell.AsOf)).ToArray())
                .With(cells.Select(cell => cell.RuleSetVersion).ToArray())
                .RunAsync(stop);
        },
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<BlendCell>> ReadAllAsync(CancellationToken cancellation) => database.WorkAsync<IReadOnlyList<BlendCell>>(
        async (connection, stop) => await connection.Command(Read).ReadAsync(Cell, stop), cancellation);

    /// <inheritdoc/>
    public Task ResetAsync(CancellationToken cancellation) => database.TransactionAsync(
        async (connection, stop) =>
        {
            await connection.Command(Lock).RunAsync(stop);
            return await connection.Command(Drop).RunAsync(stop);
        },
        cancellation);

    private static BlendCell Cell(NpgsqlDataReader row) => new()
    {
        Month = CellText.ReadDay(row.GetString(0)),
        Modality = CellText.ReadName<Modality>(row.GetString(1)),
        Status = CellText.ReadName<CellStatus>(row.GetString(2)),
        People = row.IsDBNull(3) ? null : row.GetInt32(3),
        Events = row.IsDBNull(4) ? null : row.GetInt32(4),
        Minutes = row.IsDBNull(5) ? null : row.GetDouble(5),
        MinutesBasis = row.IsDBNull(6) ? null : CellText.ReadName<DurationBasis>(row.GetString(6)),
        UnknownMinutesShare = row.IsDBNull(7) ? null : row.GetDouble(7),
        Unfinished = row.GetBoolean(8),
        AsOf = CellText.ReadMoment(row.GetString(9)),
        RuleSetVersion = row.GetString(10),
    };
}
