namespace BlendedLRS.Storage.Statements;

/// <summary>A batch that waits for the log's writer.</summary>
internal sealed class PendingAppend(IReadOnlyList<NewStatement> batch, Origin origin, CancellationToken cancellation)
{
    private readonly TaskCompletionSource<AppendOutcome> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<NewStatement> Batch => batch;

    public Origin Origin => origin;

    /// <summary>Bytes of all its statements.</summary>
    public long Size { get; } = batch.Sum(statement => (long)statement.Raw.Length);

    /// <summary>Whether nobody waits for it any more, so that it need not begin.</summary>
    public bool Abandoned => cancellation.IsCancellationRequested;

    /// <summary>What became of it, once the transaction it is in has come to its end.</summary>
    public AppendOutcome Outcome { get; set; }

    public Task<AppendOutcome> Done => _done.Task;

    public void Complete() => _done.TrySetResult(Outcome);

    public void Fail(StorageUnavailableException error) => _done.TrySetException(error);

    public void Cancel() => _done.TrySetCanceled(cancellation);
}
