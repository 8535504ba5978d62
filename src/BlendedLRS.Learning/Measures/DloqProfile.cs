using BlendedLRS.Learning.Surveys;

namespace BlendedLRS.Learning.Measures;

/// <summary>M20: the seven dimensions of a learning organisation, as a profile.</summary>
public static class DloqProfile
{
    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M20", "Dimensions of the learning organisation (DLOQ)")
    {
        Definition = "Mean of people's scores on each of the seven dimensions of the DLOQ, and of all seven, on its scale from 1 to 6.",
        Formula = "person and dimension = mean of answered items, at least 2 of 3; total of a person = mean of the seven; group = mean of persons; 95 % t-interval",
        Unit = "points 1-6; share 0-1 for the response rate",
        Components = [.. Instruments.Dloq.Dimensions.Select(dimension => dimension.Id), "total", "response-rate"],
        Dimensions = ["wave", "reporting group"],
        FinestGrain = PeriodGrain.Quarter,
        EdgeCases = "Who lacks a dimension has no total. A group with fewer than five answers is kept under its parent. Waves of different scales are never compared.",
        MinimumPeople = 5,
        Layer = MeasureLayer.Mindset,
        Source = "Marsick and Watkins 2003. The wording is theirs and not shipped.",
        Caution = "The dimensions hang together closely: look at the profile, and rank none whose intervals overlap.",
    };

    /// <summary>Each dimension, the total and the response rate of one group in one wave.</summary>
    public static IReadOnlyList<MeasureResult> Compute(Instrument instrument, AnsweredGroup group) =>
    [
        .. instrument.Dimensions.Select(dimension => SurveyResults.Mean(Card, dimension.Id, ScoreSummary.Of(Scoring.PersonScores(instrument, dimension, group.Answers)))),
        SurveyResults.Mean(Card, "total", ScoreSummary.Of([.. group.Answers.Select(answer => TotalOf(instrument, answer)).OfType<double>()])),
        SurveyResults.ResponseRate(Card, group),
    ];

    private static double? TotalOf(Instrument instrument, SurveyAnswer answer)
    {
        var scores = instrument.Dimensions.Select(dimension => Scoring.PersonScore(instrument, dimension, answer)).OfType<double>().ToList();
        return scores.Count == instrument.Dimensions.Count ? scores.Average() : null;
    }
}
