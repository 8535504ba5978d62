using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Sqlite.Ids;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Storage.Sqlite.Statements;

/// <summary>The log in <c>log.db</c>.</summary>
internal sealed class SqliteStatementLog : IStatementLog
{
    private static readonly string ReadHead = Sql.Read("Statements/read_head.sql");
    private static readonly string ReadPromise = Sql.Read("Statements/read_promise.sql");

    private readonly LogWriter _writer;

    /// <summary>Takes up the log where it stands and begins to write.</summary>
    /// <param name="file">The file, whose writing connection it takes for itself.</param>
    /// <param name="ids">Which ids are taken.</param>
    /// <param name="horizon">What it shares with readers.</param>
    /// <param name="commit">Makes a transaction durable.</param>
    public SqliteStatementLog(DatabaseFile file, StatementIds ids, Horizon horizon, Action<Database> commit)
    {
        var promised = file.Writer.ReadLong(ReadPromise);
        using (var head = file.Writer.Prepare(ReadHead))
        {
            if (head.Step())
            {
                horizon.Start(head.Long(0), Math.Max(head.Long(1), promised));
            }
            else
            {
                horizon.Start(0, promised);
            }
        }

        _writer = new LogWriter(file.Writer, ids, horizon, commit);
        _writer.Start();
    }

    /// <inheritdoc cref="LogWriter.Stopped"/>
    public Task<StorageUnavailableException> Stopped => _writer.Stopped;

    /// <inheritdoc/>
    public Task<AppendOutcome> AppendAsync(IReadOnlyList<NewStatement> batch, Origin origin, CancellationToken cancellation) =>
        batch.Count == 0 ? Task.FromResult(new AppendOutcome(null)) : _writer.AppendAsync(batch, origin, cancellation);

    /// <inheritdoc cref="LogWriter.FinishAsync"/>
    public Task FinishAsync() => _writer.FinishAsync();
}
