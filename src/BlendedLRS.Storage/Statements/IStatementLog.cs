namespace BlendedLRS.Storage.Statements;

/// <summary>The append-only log of Statements: the truth that everything else is projected from.</summary>
public interface IStatementLog
{
    /// <summary>Appends a batch, all or nothing; completes only after the batch is durable. Requests that wait together share a commit.
    /// A Statement whose id is already there and equal is left as it is (xAPI-Data 2.3.1).</summary>
    /// <param name="batch">The Statements, in order; no id twice.</param>
    /// <param name="origin">Where they came from.</param>
    /// <param name="cancellation">Stops the wait, not a commit under way.</param>
    /// <exception cref="StorageUnavailableException">The batch may or may not be in the log: sending it again by the same ids is safe.</exception>
    Task<AppendOutcome> AppendAsync(IReadOnlyList<NewStatement> batch, Origin origin, CancellationToken cancellation);
}
