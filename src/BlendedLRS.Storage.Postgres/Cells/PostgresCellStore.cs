using BlendedLRS.Learning.Cells;
using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Cells.Sql;
using BlendedLRS.Storage.Postgres.Connections;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Cells;

/// <summary>Published cells of every measure. Whoever writes those of a measure and period holds the row of their block first.</summary>
internal sealed class PostgresCellStore(PostgresDatabase database) : ICellStore
{
    private static readonly string WriteBlock = Sql.Read("Cells/write_block.sql");
    private static readonly string DropCells = Sql.Read("Cells/drop_cells_of_block.sql");
    private static readonly string AddCells = Sql.Read("Cells/add_cells.sql");
    private static readonly string ReadBlocks = Sql.Read("Cells/read_blocks.sql");
    private static readonly string ReadCells = Sql.Read("Cells/read_cells.sql");
    private static readonly string DropUnfrozen = Sql.Read("Cells/drop_unfrozen_cells.sql");

    /// <inheritdoc/>
    public Task<bool> ReplaceAsync(CellBlock block, IReadOnlyList<Cell> cells, CancellationToken cancellation) => database.TransactionAsync(
        async (connection, stop) =>
        {
            var written = await OfBlock(connection.Command(WriteBlock), block.Measure, block.Period)
                .With(CellText.Write(block.AsOf))
                .With(block.RuleSetVersion)
                .With(block.Stamp)
                .With(block.Unfinished)
                .With(block.Frozen is { } frozen ? CellText.Write(frozen) : null)
                .RunAsync(stop);
            if (written == 0)
            {
                return false;
            }

            await OfBlock(connection.Command(DropCells), block.Measure, block.Period).RunAsync(stop);
            await Bind(OfBlock(connection.Command(AddCells), block.Measure, block.Period), cells).RunAsync(stop);
            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CellBlock>> BlocksAsync(CancellationToken cancellation) =>
        await database.WorkAsync((connection, stop) => connection.Command(ReadBlocks).ReadAsync(BlockOf, stop), cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Cell>> ReadAsync(string measure, Period period, CancellationToken cancellation) => await database.WorkAsync(
        (connection, stop) => OfBlock(connection.Command(ReadCells), measure, period).ReadAsync(row => CellOf(row, measure, period), stop), cancellation);

    /// <inheritdoc/>
    public Task ResetAsync(CancellationToken cancellation) => database.TransactionAsync(
        (connection, stop) => connection.Command(DropUnfrozen).RunAsync(stop), cancellation);

    private static NpgsqlCommand OfBlock(NpgsqlCommand command, string measure, Period period) =>
        command.With(measure).With(CellText.Write(period.Grain)).With(CellText.Write(period.First));

    private static NpgsqlCommand Bind(NpgsqlCommand command, IReadOnlyList<Cell> cells)
    {
        return command.With(All(cell => cell.Slice.Key)).With(All(cell => cell.Component)).With(All(cell => cell.Slice.Unit)).With(All(cell => cell.Slice.UnitLevel))
            .With(All(cell => cell.Slice.Site)).With(All(cell => cell.Slice.RoleFamily)).With(All(cell => cell.Slice.Module)).With(All(cell => cell.Slice.Topic))
            .With(All(cell => cell.Slice.Practice)).With(All(cell => cell.Slice.BaselineSet))
            .With(All(cell => CellText.Write(cell.Status))).With(All(cell => CellText.Write(cell.Reason)))
            .With(All(cell => cell.Value)).With(All(cell => cell.Numerator)).With(All(cell => cell.Denominator)).With(All(cell => cell.Low)).With(All(cell => cell.High))
            .With(All(cell => cell.People)).With(All(cell => cell.Events)).With(All(cell => cell.UnclassifiedAtMost)).With(All(cell => cell.ImputedAtMost));

        T[] All<T>(Func<Cell, T> of) => [.. cells.Select(of)];
    }

    private static CellBlock BlockOf(NpgsqlDataReader row) => new(
        row.GetString(0),
        new Period(CellText.ReadName<PeriodGrain>(row.GetString(1)), CellText.ReadDay(row.GetString(2))),
        CellText.ReadMoment(row.GetString(3)),
        row.GetString(4),
        row.GetString(5),
        row.GetBoolean(6),
        row.IsDBNull(7) ? null : CellText.ReadMoment(row.GetString(7)));

    private static Cell CellOf(NpgsqlDataReader row, string measure, Period period) => new(measure, row.GetString(1), period, SliceOf(row))
    {
        Status = CellText.ReadName<CellStatus>(row.GetString(10)),
        Reason = CellText.ReadName<NoValueReason>(row.GetString(11)),
        Value = Number(row, 12),
        Numerator = Number(row, 13),
        Denominator = Number(row, 14),
        Low = Number(row, 15),
        High = Number(row, 16),
        People = row.IsDBNull(17) ? null : row.GetInt32(17),
        Events = row.IsDBNull(18) ? null : row.GetInt32(18),
        UnclassifiedAtMost = Number(row, 19),
        ImputedAtMost = Number(row, 20),
        AsOf = CellText.ReadMoment(row.GetString(21)),
        RuleSetVersion = row.GetString(22),
        Unfinished = row.GetBoolean(23),
        Frozen = row.IsDBNull(24) ? null : CellText.ReadMoment(row.GetString(24)),
    };

    private static Slice SliceOf(NpgsqlDataReader row) => new()
    {
        Unit = Text(row, 2),
        UnitLevel = row.IsDBNull(3) ? null : row.GetInt32(3),
        Site = Text(row, 4),
        RoleFamily = Text(row, 5),
        Module = Text(row, 6),
        Topic = Text(row, 7),
        Practice = Text(row, 8),
        BaselineSet = Text(row, 9),
    };

    private static double? Number(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
