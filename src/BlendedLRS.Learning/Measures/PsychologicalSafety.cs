using BlendedLRS.Learning.Surveys;

namespace BlendedLRS.Learning.Measures;

/// <summary>M19: whether people dare to ask, to fail and to say so, by the seven items of Edmondson.</summary>
public static class PsychologicalSafety
{
    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M19", "Psychological safety")
    {
        Definition = "Mean of people's scores on seven items, as an index and on the scale that was used, with its spread and how many answered; "
            + "over all groups also how far groups differ (ICC(1)) and how far their members agree (r_wg(J)).",
        Formula = "items 1, 3, 5 reversed: min + max - x; person = mean of answered items, at least 5 of 7; group = mean of persons; index = 100 x (mean - min) / (max - min); 95 % t-interval",
        Unit = "0-100 for the index; points of the scale for mean and standard deviation; share 0-1 for the others",
        Components = ["index", "mean", "standard-deviation", "response-rate", "icc1", "rwg"],
        Dimensions = ["wave", "reporting group"],
        FinestGrain = PeriodGrain.Quarter,
        EdgeCases = "A group with fewer than five answers is kept under its parent. Groups are fixed before the wave. Waves are 90 days apart; waves of different scales are never compared.",
        MinimumPeople = 5,
        Layer = MeasureLayer.Mindset,
        Source = "Edmondson 1999, Administrative Science Quarterly 44(2); Shrout and Fleiss 1979 for ICC(1); James, Demaree and Wolf 1984 for r_wg(J).",
        Caution = "Safer teams report more mistakes. With few people most changes are noise: no arrow unless intervals separate. Bands such as 'good from 4 of 5' are a practitioner convention.",
    };

    /// <summary>The first four values of one group in one wave.</summary>
    public static IReadOnlyList<MeasureResult> Compute(Instrument instrument, AnsweredGroup group)
    {
        var score = ScoreSummary.Of(Scoring.PersonScores(instrument, instrument.Dimensions[0], group.Answers));
        return
        [
            SurveyResults.Index(Card, "index", instrument, score),
            SurveyResults.Mean(Card, "mean", score),
            ResultOf.Value(Card, "standard-deviation", score?.Deviation, score?.Count ?? 0, score?.Count ?? 0),
            SurveyResults.ResponseRate(Card, group),
        ];
    }

    /// <summary>Agreement over all groups of a wave: ICC(1), and the mean r_wg(J) of the groups that have one.</summary>
    public static IReadOnlyList<MeasureResult> Agreement(Instrument instrument, IReadOnlyList<AnsweredGroup> groups)
    {
        var dimension = instrument.Dimensions[0];
        var scores = groups.Select(group => Scoring.PersonScores(instrument, dimension, group.Answers)).ToList();
        var people = scores.Sum(group => group.Count);
        var agreements = groups.Select(group => Surveys.Agreement.Rwg(instrument.Points, ItemsOf(instrument, dimension, group))).OfType<double>().ToList();
        return
        [
            ResultOf.Value(Card, "icc1", Surveys.Agreement.Icc1(scores), people, groups.Count),
            ResultOf.Value(Card, "rwg", agreements.Count == 0 ? null : agreements.Average(), people, groups.Count),
        ];
    }

    private static List<List<double>> ItemsOf(Instrument instrument, SurveyDimension dimension, AnsweredGroup group) =>
        [.. dimension.Items.Select(item => group.Answers.Where(answer => answer.Values.ContainsKey(item)).Select(answer => instrument.Coded(item, answer.Values[item])).ToList())];
}
