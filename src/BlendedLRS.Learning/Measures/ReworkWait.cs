namespace BlendedLRS.Learning.Measures;

/// <summary>How long one rework case has taken, for the list that stands in for the median while there are few cases.</summary>
/// <param name="Case">Its key.</param>
/// <param name="ModuleKey">The module.</param>
/// <param name="Days">From the first feedback to the release, else until it was declined, else until now.</param>
/// <param name="IsReleased">Whether a revision came of it.</param>
/// <param name="IsDeclined">Whether it was declined.</param>
public sealed record ReworkWait(string Case, string ModuleKey, double Days, bool IsReleased, bool IsDeclined);
