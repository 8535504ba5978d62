using BlendedLRS.Learning.Surveys;

namespace BlendedLRS.Learning.Tests.Surveys;

/// <summary>Waves and answers to vary.</summary>
internal static class Asked
{
    public static readonly Instrument Safety = Instruments.PsychologicalSafety();

    /// <summary>A wave of March 2026 whose groups were fixed in February.</summary>
    public static Wave Wave(params (string Key, string? Parent, int Roster)[] groups) => new(
        "2026-03", Safety, new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 15), new DateOnly(2026, 2, 20), [.. groups.Select(group => new ReportingGroup(group.Key, group.Parent, group.Roster))]);

    /// <summary>Answers to the items in their order; 0 skips one.</summary>
    public static SurveyAnswer Answer(Instrument instrument, string respondent, params int[] points) => new(
        respondent,
        "team",
        instrument.Dimensions.SelectMany(dimension => dimension.Items).Zip(points).Where(item => item.Second != 0).ToDictionary(item => item.First, item => item.Second));

    /// <summary>Somebody whose score on the seven items is so many points.</summary>
    public static SurveyAnswer Scoring(string respondent, int score, string group = "team") =>
        Answer(Safety, respondent, 8 - score, score, 8 - score, score, 8 - score, score, score) with { Group = group };

    public static SurveyAnswer[] Many(string group, int count) => [.. Enumerable.Range(0, count).Select(number => Scoring($"{group}-{number}", 4, group))];
}
