using System.Data;
using System.Globalization;
using System.Numerics;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Cells.Expressions;
using BlendedLRS.Storage.Cells.Sql;
using BlendedLRS.Storage.Postgres.Connections;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Cells;

/// <summary>Queries over cells. One that runs too long is cancelled here, and by the database itself should this server not be able to.</summary>
internal sealed class PostgresCellQueries(PostgresDatabase database, TimeProvider clock) : ICellQueries
{
    // SQLSTATE class 54: program limit exceeded, as a statement too complex or a value too long.
    private const string LimitExceeded = "54";

    private readonly PostgresCellDialect _dialect = new();

    /// <inheritdoc/>
    public Task<CellPage> QueryAsync(CellSet set, CellQuery query, CancellationToken cancellation)
    {
        var page = CellSelect.Page(set, query, _dialect);
        var count = query.Count ? CellSelect.Count(set, query.Filter, _dialect, query.Limits) : null;
        return RunAsync(
            async (connection, stop) =>
            {
                long? total = count is null ? null : await ScalarAsync(connection, count, stop);
                var rows = await RowsAsync(connection, page, set, query, stop);
                var more = rows.Count > query.Take;
                return new CellPage(more ? rows[..query.Take] : rows, more, total);
            },
            query.Limits,
            cancellation);
    }

    /// <inheritdoc/>
    public Task<long> CountAsync(CellSet set, CellExpression? filter, CellQueryLimits limits, CancellationToken cancellation)
    {
        var count = CellSelect.Count(set, filter, _dialect, limits);
        return RunAsync((connection, stop) => ScalarAsync(connection, count, stop), limits, cancellation);
    }

    private async Task<T> RunAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> query, CellQueryLimits limits, CancellationToken cancellation)
    {
        using var timer = new CancellationTokenSource(limits.Time, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellation);
        try
        {
            return await database.WorkAsync((connection, stop) => SnapshotAsync(connection, query, limits, stop), either.Token);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested && (exception is OperationCanceledException || IsCancelled(exception)))
        {
            throw TimedOut(limits, exception);
        }
    }

    // Which of the two comes first does not matter: the database's own limit, or the timer here.
    private static bool IsCancelled(Exception exception) => exception is PostgresException { SqlState: PostgresErrorCodes.QueryCanceled };

    private static async Task<T> SnapshotAsync<T>(
        NpgsqlConnection connection, Func<NpgsqlConnection, CancellationToken, Task<T>> query, CellQueryLimits limits, CancellationToken cancellation)
    {
        try
        {
            // Count and page see the same moment.
            await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            await connection.Command(string.Create(CultureInfo.InvariantCulture, $"SET LOCAL statement_timeout = {Math.Max(1, (int)limits.Time.TotalMilliseconds)}")).RunAsync(cancellation);
            return await query(connection, cancellation);
        }
        catch (PostgresException exception) when (IsCancelled(exception) && !cancellation.IsCancellationRequested)
        {
            throw TimedOut(limits, exception);
        }
        catch (PostgresException exception) when (exception.SqlState.StartsWith(LimitExceeded, StringComparison.Ordinal))
        {
            throw new CellQueryTooLargeException($"The query is larger than the database takes: {exception.MessageText}.");
        }
    }

    private static CellQueryTimeoutException TimedOut(CellQueryLimits limits, Exception inner) =>
        new($"The query took longer than {limits.Time.TotalSeconds:0.###} seconds and was stopped.", inner);

    private static async Task<long> ScalarAsync(NpgsqlConnection connection, SqlText text, CancellationToken cancellation)
    {
        await using var command = Command(connection, text);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, SqlText text)
    {
        var command = connection.Command(text.Text);
        command.CommandTimeout = 0;
        foreach (var value in text.Parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }

    private async Task<List<CellRow>> RowsAsync(NpgsqlConnection connection, SqlText text, CellSet set, CellQuery query, CancellationToken cancellation)
    {
        var columns = query.Columns ?? set.Columns;
        var order = CellSelect.TotalOrder(set, query.Order);
        return await Command(connection, text).ReadAsync(
            row => new CellRow(
                [.. columns.Select((column, index) => Read(row, index, column.Type))],
                [.. order.Select((item, index) => item.By.Type is { } type ? Read(row, columns.Count + index, type) : null)]),
            cancellation);
    }

    // Computed whole numbers are numeric, and those may be wider than a decimal.
    private object? Read(NpgsqlDataReader row, int index, CellType type) => row.IsDBNull(index)
        ? null
        : _dialect.FromDriver(row.GetFieldType(index) == typeof(decimal) ? row.GetFieldValue<BigInteger>(index) : row.GetValue(index), type);
}
