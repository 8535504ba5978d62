namespace BlendedLRS.Storage.Resolution;

/// <summary>Everything that was concluded about one person or one module.</summary>
/// <param name="Owner">Whose records they are: the key of a person, or of a module with a prefix of its own.</param>
/// <param name="Records">The records; none when nothing is left.</param>
public sealed record ResolvedOwner(string Owner, IReadOnlyList<ResolvedRecord> Records);
