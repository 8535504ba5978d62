using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Storage.Copying;

/// <summary>Whether a batch of a copy fits the end of the log that it comes into.</summary>
internal static class CopyOrder
{
    /// <summary>Judges it, in the transaction that would append it.</summary>
    /// <param name="last"><c>stored</c> of the last Statement of the log; null when it is empty.</param>
    /// <param name="after">Where the batch says that the log ends.</param>
    /// <param name="batch">The batch.</param>
    /// <returns>True when the batch is there already.</returns>
    /// <exception cref="StorageUnavailableException">The log ends elsewhere.</exception>
    public static bool IsThere(DateTimeOffset? last, DateTimeOffset? after, IReadOnlyList<LoggedStatement> batch)
    {
        if (last == batch[^1].Stored)
        {
            return true;
        }

        if (last != after)
        {
            throw new StorageUnavailableException(
                "Something else writes into the target of the copy: its log does not end where the copy was. Stop that, and copy into an empty store.");
        }

        return false;
    }
}
