using BlendedLRS.Learning.Statistics;

namespace BlendedLRS.Learning.Surveys;

/// <summary>The score of a group on the scale of the instrument: the mean of its people's scores.</summary>
/// <param name="Count">How many people have a score.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Deviation">Standard deviation of the sample; null with fewer than two people.</param>
/// <param name="Interval">The 95 % interval of Student for the mean, which may pass the ends of the scale; null with fewer than two people.</param>
public sealed record ScoreSummary(int Count, double Mean, double? Deviation, Interval? Interval)
{
    private const double UpperTail = 0.975;

    /// <summary>The summary of people's scores; null when there are none.</summary>
    public static ScoreSummary? Of(IReadOnlyList<double> scores)
    {
        if (scores.Count == 0)
        {
            return null;
        }

        var mean = scores.Average();
        if (scores.Count == 1)
        {
            return new ScoreSummary(1, mean, null, null);
        }

        var deviation = Math.Sqrt(scores.Sum(score => (score - mean) * (score - mean)) / (scores.Count - 1));
        var half = StudentT.Quantile(UpperTail, scores.Count - 1) * deviation / Math.Sqrt(scores.Count);
        return new ScoreSummary(scores.Count, mean, deviation, new Interval(mean - half, mean + half));
    }
}
