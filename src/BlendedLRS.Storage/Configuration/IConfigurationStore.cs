namespace BlendedLRS.Storage.Configuration;

/// <summary>Configuration that is no Statement: roster, catalogue, rule sets. Small enough to be held in memory, so servers keep a copy and ask what changed;
/// whoever writes says what they had seen, so what was checked in memory is still true when it is written.</summary>
public interface IConfigurationStore
{
    /// <summary>Entries that changed after a revision.</summary>
    /// <param name="after">A revision; 0 gives every entry.</param>
    /// <param name="cancellation">Stops reading.</param>
    Task<ConfigurationPage> ReadAsync(long after, CancellationToken cancellation);

    /// <summary>Writes entries in one transaction, unless somebody wrote since a revision.</summary>
    /// <param name="revision">The revision that the writer had seen.</param>
    /// <param name="changes">The entries as they shall be, each once; one without JSON is deleted.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>The new revision; null when nothing was written because somebody else was first.</returns>
    Task<long?> WriteAsync(long revision, IReadOnlyList<ConfigurationEntry> changes, CancellationToken cancellation);
}
