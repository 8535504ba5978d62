using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Cells.Expressions;
using BlendedLRS.Storage.Cells.Sql;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BlendedLRS.Storage.Sqlite.Cells;

/// <summary>Queries over cells in SQLite. A query that runs too long is interrupted inside the database: the driver's own timeout does not stop one that runs.</summary>
/// <param name="open">Opens a connection for reading.</param>
/// <param name="limits">How large and how long a query may be.</param>
/// <param name="time">Measures how long.</param>
public sealed class SqliteCellQueries(Func<SqliteConnection> open, CellQueryLimits limits, TimeProvider time) : ICellQueries
{
    private readonly SqliteCellDialect _dialect = new();

    /// <inheritdoc/>
    public Task<CellPage> QueryAsync(CellSet set, CellQuery query, CancellationToken cancellation)
    {
        var page = CellSelect.Page(set, query, _dialect, limits);
        var count = query.Count ? CellSelect.Count(set, query.Filter, _dialect, limits) : null;
        return Task.FromResult(Run(
            connection =>
            {
                using var snapshot = connection.BeginTransaction(deferred: true);
                long? total = count is null ? null : Scalar(connection, count);
                var rows = Rows(connection, page, set, query);
                var more = rows.Count > query.Take;
                return new CellPage(more ? rows[..query.Take] : rows, more, total);
            },
            cancellation));
    }

    /// <inheritdoc/>
    public Task<long> CountAsync(CellSet set, CellExpression? filter, CancellationToken cancellation)
    {
        var count = CellSelect.Count(set, filter, _dialect, limits);
        return Task.FromResult(Run(connection => Scalar(connection, count), cancellation));
    }

    private T Run<T>(Func<SqliteConnection, T> query, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var connection = open();
        SqliteCellFunctions.Register(connection);
        using var timer = new CancellationTokenSource(limits.Time, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellation);
        using var interrupt = either.Token.Register(() => raw.sqlite3_interrupt(connection.Handle));
        try
        {
            return query(connection);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new CellQueryTimeoutException($"The query took longer than {limits.Time.TotalSeconds:0.###} seconds and was stopped.", exception);
        }
    }

    private List<CellRow> Rows(SqliteConnection connection, SqlText text, CellSet set, CellQuery query)
    {
        using var command = Command(connection, text);
        using var reader = command.ExecuteReader();
        var columns = query.Columns ?? set.Columns;
        var order = CellSelect.TotalOrder(set, query.Order);
        List<CellRow> rows = [];
        while (reader.Read())
        {
            var values = new object?[columns.Count];
            for (var index = 0; index < values.Length; index++)
            {
                values[index] = Read(reader, index, columns[index].Type);
            }

            var position = new object?[order.Count];
            for (var index = 0; index < position.Length; index++)
            {
                position[index] = order[index].By.Type is { } type ? Read(reader, values.Length + index, type) : null;
            }

            rows.Add(new CellRow(values, position));
        }

        return rows;
    }

    private object? Read(SqliteDataReader reader, int index, CellType type) =>
        reader.IsDBNull(index) ? null : _dialect.FromDriver(reader.GetValue(index), type);

    private static long Scalar(SqliteConnection connection, SqlText text)
    {
        using var command = Command(connection, text);
        return (long)command.ExecuteScalar()!;
    }

    private static SqliteCommand Command(SqliteConnection connection, SqlText text)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text holds names from descriptors and operators; every value of a request is a parameter.
        command.CommandText = text.Text;
#pragma warning restore CA2100
        for (var index = 0; index < text.Parameters.Count; index++)
        {
            command.Parameters.AddWithValue($"$p{index}", text.Parameters[index]);
        }

        return command;
    }
}
