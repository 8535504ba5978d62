using BlendedLRS.Storage.Documents;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Storage.Copying;

/// <summary>Takes what another store holds, with every moment as it was given there: the one way into the log that does not make <c>stored</c> itself.
/// Only for a store in which nobody else writes or reads on in the log meanwhile, because places may appear before those that readers have passed.</summary>
public interface IStoreCopyTarget
{
    /// <summary>Appends Statements that follow one another, in one transaction. A batch that is there already, because nobody heard of its commit, is left as it is.</summary>
    /// <param name="after"><c>stored</c> of the Statement before the batch: the last of the log; null when the log is empty.</param>
    /// <param name="batch">The Statements, ascending by <c>stored</c>; their places are given anew.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <exception cref="StorageUnavailableException">Nothing was appended: the store failed, or its log ends elsewhere, so that somebody else writes into it.</exception>
    Task AppendAsync(DateTimeOffset? after, IReadOnlyList<LoggedStatement> batch, CancellationToken cancellation);

    /// <summary>Stores documents with the ETags and moments that they have, in one transaction; later updates have later moments.</summary>
    /// <param name="documents">The documents; one that is there is replaced.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    Task KeepAsync(IReadOnlyList<KeptDocument> documents, CancellationToken cancellation);
}
