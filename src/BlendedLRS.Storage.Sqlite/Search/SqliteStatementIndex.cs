using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Storage.Sqlite.Search;

/// <summary>The query index in <c>index.db</c>.</summary>
internal sealed class SqliteStatementIndex(DatabaseFile index, IndexWriter writer) : IStatementIndex
{
    private static readonly string ResetIndex = Sql.Read("Search/reset_index.sql");

    /// <inheritdoc/>
    public Task<long> PositionAsync(CancellationToken cancellation) => index.ReadAsync(database => Reached.Read(database).Sequence, cancellation);

    /// <inheritdoc/>
    public Task ApplyAsync(IReadOnlyList<(LoggedStatement Statement, StatementOutline Outline)> statements, CancellationToken cancellation) =>
        index.WriteAsync(
            database =>
            {
                try
                {
                    Apply(database, statements);
                }
                catch
                {
                    writer.Forget();
                    throw;
                }
            },
            cancellation);

    /// <inheritdoc/>
    public Task ResetAsync(CancellationToken cancellation) => index.WriteAsync(
        database =>
        {
            writer.Forget();
            database.Execute(ResetIndex);
        },
        cancellation);

    private void Apply(Database database, IReadOnlyList<(LoggedStatement Statement, StatementOutline Outline)> statements)
    {
        var (sequence, stored, nextTerm) = Reached.Read(database);
        foreach (var (statement, outline) in statements)
        {
            if (statement.Sequence > sequence)
            {
                writer.Add(database, statement, outline, ref nextTerm);
                sequence = statement.Sequence;
                stored = statement.Stored.UtcTicks;
            }
        }

        new Reached(sequence, stored, nextTerm).Write(database);
    }
}
