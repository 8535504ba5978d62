namespace BlendedLRS.Storage.Resolution;

/// <summary>What was concluded from several facts together.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Tells it from others of its owner and kind.</param>
/// <param name="Day">The day it is counted on.</param>
/// <param name="Json">The record as JSON text.</param>
public sealed record ResolvedRecord(ResolvedKind Kind, string Key, DateOnly Day, string Json);
