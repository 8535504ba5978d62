using BlendedLRS.Learning.Surveys;

namespace BlendedLRS.Learning.Measures;

/// <summary>What the measures of survey scores have in common.</summary>
internal static class SurveyResults
{
    /// <summary>An index from 0 to 100 with its interval; no data without scores.</summary>
    public static MeasureResult Index(MeasureCard card, string component, Instrument instrument, ScoreSummary? score) =>
        ResultOf.Value(card, component, score is null ? null : instrument.IndexOf(score.Mean), score?.Count ?? 0, score?.Count ?? 0) with
        {
            Low = score?.Interval is { } low ? instrument.IndexOf(low.Low) : null,
            High = score?.Interval is { } high ? instrument.IndexOf(high.High) : null,
        };

    /// <summary>A mean on the scale with its interval; no data without scores.</summary>
    public static MeasureResult Mean(MeasureCard card, string component, ScoreSummary? score) =>
        ResultOf.Value(card, component, score?.Mean, score?.Count ?? 0, score?.Count ?? 0) with { Low = score?.Interval?.Low, High = score?.Interval?.High };

    /// <summary>Answers of those who could have answered.</summary>
    public static MeasureResult ResponseRate(MeasureCard card, AnsweredGroup group) =>
        ResultOf.Ratio(card, "response-rate", group.Answers.Count, group.Roster, group.Roster, group.Answers.Count, group.Answers.Count);
}
