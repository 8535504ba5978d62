namespace BlendedLRS.Learning.Surveys;

/// <summary>What somebody answered in a wave.</summary>
/// <param name="Respondent">A random name that means nothing outside the wave.</param>
/// <param name="Group">Key of the reporting group.</param>
/// <param name="Values">Points on the scale, by id of the item; items that were skipped are missing.</param>
public sealed record SurveyAnswer(string Respondent, string Group, IReadOnlyDictionary<string, int> Values);
