namespace BlendedLRS.Storage.Surveys;

/// <summary>How far a wave is.</summary>
/// <param name="IsClosed">Whether its answers are kept by groups, and nobody can answer any more.</param>
/// <param name="People">How many answered; null when too few to be told.</param>
public sealed record SurveyCount(bool IsClosed, int? People);
