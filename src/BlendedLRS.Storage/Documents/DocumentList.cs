namespace BlendedLRS.Storage.Documents;

/// <summary>Ids of documents of one context.</summary>
/// <param name="Ids">The ids, that of the latest update last.</param>
/// <param name="Updated">The latest update of these documents; null when there are none.</param>
public sealed record DocumentList(IReadOnlyList<string> Ids, DateTimeOffset? Updated);
