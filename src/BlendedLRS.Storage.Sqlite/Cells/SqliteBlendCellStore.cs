using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Cells.Sql;
using BlendedLRS.Storage.Sqlite.Connections;

namespace BlendedLRS.Storage.Sqlite.Cells;

/// <summary>Writes the published cells of the balance in <c>facts.db</c>.</summary>
internal sealed class SqliteBlendCellStore(DatabaseFile file) : IBlendCellStore
{
    private static readonly string Add = Sql.Read("Cells/add_blend_cell.sql");
    private static readonly string DropMonth = Sql.Read("Cells/drop_blend_month.sql");
    private static readonly string Drop = Sql.Read("Cells/drop_blend_cells.sql");
    private static readonly string Read = Sql.Read("Cells/read_blend_cells.sql");

    /// <inheritdoc/>
    public Task ReplaceAsync(IReadOnlyList<BlendCell> cells, CancellationToken cancellation) => file.WriteAsync(
        database =>
        {
            foreach (var month in cells.Select(cell => cell.Month).Distinct())
            {
                database.Prepare(DropMonth).Bind(1, CellText.Write(month)).Run();
            }

            foreach (var cell in cells)
            {
                database.Prepare(Add)
                    .Bind(1, CellText.Write(cell.Month))
                    .Bind(2, CellText.Write(cell.Modality))
                    .Bind(3, CellText.Write(cell.Status))
                    .Bind(4, (long?)cell.People)
                    .Bind(5, (long?)cell.Events)
                    .Bind(6, cell.Minutes)
                    .Bind(7, cell.MinutesBasis is { } basis ? CellText.Write(basis) : null)
                    .Bind(8, cell.UnknownMinutesShare)
                    .Bind(9, cell.Unfinished ? 1L : 0L)
                    .Bind(10, CellText.Write(cell.AsOf))
                    .Bind(11, cell.RuleSetVersion)
                    .Run();
            }
        },
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<BlendCell>> ReadAllAsync(CancellationToken cancellation) => file.ReadAsync<IReadOnlyList<BlendCell>>(
        database =>
        {
            List<BlendCell> cells = [];
            using var row = database.Prepare(Read);
            while (row.Step())
            {
                cells.Add(Cell(row));
            }

            return cells;
        },
        cancellation);

    /// <inheritdoc/>
    public Task ResetAsync(CancellationToken cancellation) => file.WriteAsync(database => database.Prepare(Drop).Run(), cancellation);

    private static BlendCell Cell(PreparedStatement row) => new()
    {
        Month = CellText.ReadDay(row.Text(0)),
        Modality = CellText.ReadName<Modality>(row.Text(1)),
        Status = CellText.ReadName<CellStatus>(row.Text(2)),
        People = row.IsNull(3) ? null : row.Int(3),
        Events = row.IsNull(4) ? null : row.Int(4),
        Minutes = row.IsNull(5) ? null : row.Double(5),
        MinutesBasis = row.IsNull(6) ? null : CellText.ReadName<DurationBasis>(row.Text(6)),
        UnknownMinutesShare = row.IsNull(7) ? null : row.Double(7),
        Unfinished = row.Long(8) != 0,
        AsOf = CellText.ReadMoment(row.Text(9)),
        RuleSetVersion = row.Text(10),
    };
}
