using System.Runtime.CompilerServices;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Cells.Expressions;
using BlendedLRS.Storage.Cells.Sql;
using BlendedLRS.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BlendedLRS.Storage.Sqlite.Cells;

/// <summary>Queries over cells in <c>facts.db</c>. A query that runs too long is stopped inside the database: the driver's own timeout does not stop one that runs.</summary>
internal sealed class SqliteCellQueries(DatabaseFile file, TimeProvider clock) : ICellQueries
{
    private const int StepsBetweenLooks = 20_000;

    private readonly SqliteCellDialect _dialect = new();
    private readonly ConditionalWeakTable<SqliteConnection, SqliteConnection> _prepared = [];

    /// <inheritdoc/>
    public Task<CellPage> QueryAsync(CellSet set, CellQuery query, CancellationToken cancellation)
    {
        var page = CellSelect.Page(set, query, _dialect);
        var count = query.Count ? CellSelect.Count(set, query.Filter, _dialect, query.Limits) : null;
        return RunAsync(
            connection =>
            {
                using var snapshot = connection.BeginTransaction(deferred: true);
                long? total = count is null ? null : Scalar(connection, count);
                var rows = Rows(connection, page, set, query);
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
        return RunAsync(connection => Scalar(connection, count), limits, cancellation);
    }

    private Task<T> RunAsync<T>(Func<SqliteConnection, T> query, CellQueryLimits limits, CancellationToken cancellation) =>
        file.ReadAsync(database => Run(_prepared.GetValue(database.Connection, Prepare), query, limits, cancellation), cancellation);

    private T Run<T>(SqliteConnection connection, Func<SqliteConnection, T> query, CellQueryLimits limits, CancellationToken cancellation)
    {
        using var timer = new CancellationTokenSource(limits.Time, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellation);
        // A progress handler and not sqlite3_interrupt, which is lost when it comes before the statement starts.
        raw.sqlite3_progress_handler(connection.Handle, StepsBetweenLooks, _ => either.IsCancellationRequested ? 1 : 0, null);
        try
        {
            return query(connection);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new CellQueryTimeoutException($"The query took longer than {limits.Time.TotalSeconds:0.###} seconds and was stopped.", exception);
        }
        finally
        {
            raw.sqlite3_progress_handler(connection.Handle, 0, null, null);
        }
    }

    private static SqliteConnection Prepare(SqliteConnection connection)
    {
        SqliteCellFunctions.Register(connection);
        return connection;
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
