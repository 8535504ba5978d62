namespace BlendedLRS.Learning.Surveys;

/// <summary>Items of an instrument that are scored together.</summary>
/// <param name="Id">Its id: <c>strategic-leadership</c>.</param>
/// <param name="Items">Ids of its items.</param>
/// <param name="MinimumAnswered">How many of them a person must have answered to have a score.</param>
public sealed record SurveyDimension(string Id, IReadOnlyList<string> Items, int MinimumAnswered);
