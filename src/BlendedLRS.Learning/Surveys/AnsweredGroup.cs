namespace BlendedLRS.Learning.Surveys;

/// <summary>A reporting group as it is kept when a wave closes: with its own people and those of groups that had too few answers.</summary>
/// <param name="Key">Key of the group.</param>
/// <param name="Roster">How many could have answered.</param>
/// <param name="Answers">Those who did.</param>
public sealed record AnsweredGroup(string Key, int Roster, IReadOnlyList<SurveyAnswer> Answers);
