namespace BlendedLRS.Storage.Configuration;

/// <summary>What changed after a revision.</summary>
/// <param name="Revision">The revision reached: to go on from, and to write on.</param>
/// <param name="Entries">The entries as they are now, deleted ones too; in no order that means anything.</param>
public sealed record ConfigurationPage(long Revision, IReadOnlyList<ConfigurationEntry> Entries);
