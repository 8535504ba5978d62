using BlendedLRS.Learning.Cells;
using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Cells.Sql;
using BlendedLRS.Storage.Sqlite.Connections;

namespace BlendedLRS.Storage.Sqlite.Cells;

/// <summary>Published cells of every measure, in <c>config.db</c>: they are kept when projections are built anew.</summary>
internal sealed class SqliteCellStore(DatabaseFile file) : ICellStore
{
    private static readonly string WriteBlock = Sql.Read("Cells/write_block.sql");
    private static readonly string DropCells = Sql.Read("Cells/drop_cells_of_block.sql");
    private static readonly string AddCell = Sql.Read("Cells/add_cell.sql");
    private static readonly string ReadBlocks = Sql.Read("Cells/read_blocks.sql");
    private static readonly string ReadCells = Sql.Read("Cells/read_cells.sql");
    private static readonly string DropUnfrozen = Sql.Read("Cells/drop_unfrozen_cells.sql");

    /// <inheritdoc/>
    public Task<bool> ReplaceAsync(CellBlock block, IReadOnlyList<Cell> cells, CancellationToken cancellation) => file.WriteAsync(
        database =>
        {
            database.Prepare(WriteBlock)
                .Bind(1, block.Measure)
                .Bind(2, CellText.Write(block.Period.Grain))
                .Bind(3, CellText.Write(block.Period.First))
                .Bind(4, CellText.Write(block.AsOf))
                .Bind(5, block.RuleSetVersion)
                .Bind(6, block.Stamp)
                .Bind(7, block.Unfinished ? 1L : 0L)
                .Bind(8, block.Frozen is { } frozen ? CellText.Write(frozen) : null)
                .Run();
            if (database.Changes == 0)
            {
                return false;
            }

            OfBlock(database.Prepare(DropCells), block.Measure, block.Period).Run();
            foreach (var cell in cells)
            {
                Bind(OfBlock(database.Prepare(AddCell), block.Measure, block.Period), cell).Run();
            }

            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CellBlock>> BlocksAsync(CancellationToken cancellation) => file.ReadAsync<IReadOnlyList<CellBlock>>(
        database =>
        {
            List<CellBlock> blocks = [];
            using var row = database.Prepare(ReadBlocks);
            while (row.Step())
            {
                blocks.Add(new CellBlock(
                    row.Text(0),
                    new Period(CellText.ReadName<PeriodGrain>(row.Text(1)), CellText.ReadDay(row.Text(2))),
                    CellText.ReadMoment(row.Text(3)),
                    row.Text(4),
                    row.Text(5),
                    row.Long(6) != 0,
                    row.IsNull(7) ? null : CellText.ReadMoment(row.Text(7))));
            }

            return blocks;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Cell>> ReadAsync(string measure, Period period, CancellationToken cancellation) => file.ReadAsync<IReadOnlyList<Cell>>(
        database =>
        {
            List<Cell> cells = [];
            using var row = OfBlock(database.Prepare(ReadCells), measure, period);
            while (row.Step())
            {
                cells.Add(CellOf(row, measure, period));
            }

            return cells;
        },
        cancellation);

    /// <inheritdoc/>
    public Task ResetAsync(CancellationToken cancellation) => file.WriteAsync(database => database.Execute(DropUnfrozen), cancellation);

    private static PreparedStatement OfBlock(PreparedStatement statement, string measure, Period period) =>
        statement.Bind(1, measure).Bind(2, CellText.Write(period.Grain)).Bind(3, CellText.Write(period.First));

    private static PreparedStatement Bind(PreparedStatement statement, Cell cell) => statement
        .Bind(4, cell.Slice.Key)
        .Bind(5, cell.Component)
        .Bind(6, cell.Slice.Unit)
        .Bind(7, (long?)cell.Slice.UnitLevel)
        .Bind(8, cell.Slice.Site)
        .Bind(9, cell.Slice.RoleFamily)
        .Bind(10, cell.Slice.Module)
        .Bind(11, cell.Slice.Topic)
        .Bind(12, cell.Slice.Practice)
        .Bind(13, cell.Slice.BaselineSet)
        .Bind(14, CellText.Write(cell.Status))
        .Bind(15, CellText.Write(cell.Reason))
        .Bind(16, cell.Value)
        .Bind(17, cell.Numerator)
        .Bind(18, cell.Denominator)
        .Bind(19, cell.Low)
        .Bind(20, cell.High)
        .Bind(21, (long?)cell.People)
        .Bind(22, (long?)cell.Events)
        .Bind(23, cell.UnclassifiedAtMost)
        .Bind(24, cell.ImputedAtMost);

    private static Cell CellOf(PreparedStatement row, string measure, Period period) => new(measure, row.Text(1), period, SliceOf(row))
    {
        Status = CellText.ReadName<CellStatus>(row.Text(10)),
        Reason = CellText.ReadName<NoValueReason>(row.Text(11)),
        Value = Number(row, 12),
        Numerator = Number(row, 13),
        Denominator = Number(row, 14),
        Low = Number(row, 15),
        High = Number(row, 16),
        People = row.IsNull(17) ? null : row.Int(17),
        Events = row.IsNull(18) ? null : row.Int(18),
        UnclassifiedAtMost = Number(row, 19),
        ImputedAtMost = Number(row, 20),
        AsOf = CellText.ReadMoment(row.Text(21)),
        RuleSetVersion = row.Text(22),
        Unfinished = row.Long(23) != 0,
        Frozen = row.IsNull(24) ? null : CellText.ReadMoment(row.Text(24)),
    };

    private static Slice SliceOf(PreparedStatement row) => new()
    {
        Unit = Text(row, 2),
        UnitLevel = row.IsNull(3) ? null : row.Int(3),
        Site = Text(row, 4),
        RoleFamily = Text(row, 5),
        Module = Text(row, 6),
        Topic = Text(row, 7),
        Practice = Text(row, 8),
        BaselineSet = Text(row, 9),
    };

    private static double? Number(PreparedStatement row, int column) => row.IsNull(column) ? null : row.Double(column);

    private static string? Text(PreparedStatement row, int column) => row.IsNull(column) ? null : row.Text(column);
}
