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

    /// <summary>Pairs of dimensions of which the first lies above the second by more than their intervals; the rest is not ranked.</summary>
    public static IReadOnlyList<(string Higher, string Lower)> Ranked(Instrument instrument, IReadOnlyList<MeasureResult> results)
    {
        var dimensions = results.Where(result => instrument.Dimensions.Any(dimension => dimension.Id == result.Component)).ToList();
        return [.. dimensions.SelectMany(higher => dimensions.Where(lower => IsBelow(lower, higher)).Select(lower => (higher.Component, lower.Component)))];
    }

    private static bool IsBelow(MeasureResult one, MeasureResult other) => one.High < other.Low;
}
