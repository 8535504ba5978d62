namespace BlendedLRS.Storage.Resolution;

/// <summary>A month in which records of a kind changed.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="Change">The number of the last change; it rises with every change.</param>
public sealed record DirtyMonth(ResolvedKind Kind, DateOnly Month, long Change);
