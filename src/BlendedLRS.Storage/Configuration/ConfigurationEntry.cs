namespace BlendedLRS.Storage.Configuration;

/// <summary>One piece of configuration: a person of the roster, a module of the catalogue, a rule set.</summary>
/// <param name="Collection">What it is one of: <c>person</c>, <c>module</c>.</param>
/// <param name="Key">Its key in the collection.</param>
/// <param name="Json">Its JSON text; null when it was deleted.</param>
/// <param name="By">Who changed it last.</param>
/// <param name="At">When that was.</param>
public sealed record ConfigurationEntry(string Collection, string Key, string? Json, string By, DateTimeOffset At);
