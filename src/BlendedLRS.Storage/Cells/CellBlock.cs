using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Storage.Cells;

/// <summary>The cells of one measure and period, which are written together.</summary>
/// <param name="Measure">Id of the measure.</param>
/// <param name="Period">The period.</param>
/// <param name="AsOf">The moment up to which the log was counted.</param>
/// <param name="RuleSetVersion">Version of the rule set behind the facts.</param>
/// <param name="Stamp">What else they were computed under: thresholds, roster, catalogue. Cells under another stamp are due again.</param>
/// <param name="Unfinished">Whether the period was still running.</param>
/// <param name="Frozen">When they were frozen; null while they are computed again.</param>
public sealed record CellBlock(string Measure, Period Period, DateTimeOffset AsOf, string RuleSetVersion, string Stamp, bool Unfinished, DateTimeOffset? Frozen);
