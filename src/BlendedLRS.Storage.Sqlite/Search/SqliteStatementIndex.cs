using BlendedLRS.Storage.Search;
using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Sqlite.Ids;
using BlendedLRS.Storage.Sqlite.Statements;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Storage.Sqlite.Search;

/// <summary>The query index in <c>index.db</c>.</summary>
/// <param name="index">The file.</param>
/// <param name="log">The log, for what Statements refer to.</param>
/// <param name="logRows">Reads its rows.</param>
/// <param name="ids">Which Statement has which id.</param>
internal sealed class SqliteStatementIndex(DatabaseFile index, DatabaseFile log, LogRows logRows, StatementIds ids) : IStatementIndex
{
    private static readonly string ResetIndex = Sql.Read("Search/reset_index.sql");

    private readonly IndexWriter _writer = new();
    private readonly AwaitedIds _awaited = new();

    /// <inheritdoc/>
    public Task<long> PositionAsync(CancellationToken cancellation) => index.ReadAsync(database => Reached.Read(database).Sequence, cancellation);

    /// <inheritdoc/>
    public Task<long> ApplyAsync(long after, IReadOnlyList<(LoggedStatement Statement, StatementOutline Outline)> statements, CancellationToken cancellation) =>
        index.WriteAsync(
            database =>
            {
                try
                {
                    return Apply(database, after, statements);
                }
                catch
                {
                    Forget();
                    throw;
                }
            },
            cancellation);

    /// <inheritdoc/>
    public Task ResetAsync(CancellationToken cancellation) => index.WriteAsync(
        database =>
        {
            Forget();
            database.Execute(ResetIndex);
        },
        cancellation);

    private long Apply(Database database, long after, IReadOnlyList<(LoggedStatement Statement, StatementOutline Outline)> statements)
    {
        var (sequence, stored, _) = Reached.Read(database);
        if (sequence < after)
        {
            return sequence;
        }

        var tables = new SqliteIndexTables(database, log, logRows, ids, _awaited);
        foreach (var (statement, outline) in statements)
        {
            if (statement.Sequence > sequence)
            {
                _writer.Add(tables, statement, outline);
                sequence = statement.Sequence;
                stored = statement.Stored.UtcTicks;
            }
        }

        new Reached(sequence, stored, tables.NextTerm).Write(database);
        return sequence;
    }

    private void Forget()
    {
        _writer.Forget();
        _awaited.Forget();
    }
}
