using BlendedLRS.Learning.Surveys;

namespace BlendedLRS.Learning.Measures;

/// <summary>Compares scores only as far as their intervals allow: most differences between small groups are noise.</summary>
public static class ScoreComparison
{
    /// <summary>From an earlier wave to a later one.</summary>
    public static ScoreChange Of(Instrument earlierInstrument, MeasureResult earlier, Instrument laterInstrument, MeasureResult later)
    {
        if (!laterInstrument.IsComparableWith(earlierInstrument))
        {
            return ScoreChange.NotComparable;
        }

        return IsBelow(earlier, later) ? ScoreChange.Up : IsBelow(later, earlier) ? ScoreChange.Down : ScoreChange.None;
    }

    /// <summary>Pairs of dimensions of which the first certainly lies above the second; the rest is not ranked.</summary>
    public static IReadOnlyList<(string Higher, string Lower)> Ranked(IReadOnlyList<MeasureResult> dimensions) =>
        [.. dimensions.SelectMany(higher => dimensions.Where(lower => IsBelow(lower, higher)).Select(lower => (higher.Component, lower.Component)))];

    private static bool IsBelow(MeasureResult one, MeasureResult other) => one.High < other.Low;
}
