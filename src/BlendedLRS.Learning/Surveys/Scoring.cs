namespace BlendedLRS.Learning.Surveys;

/// <summary>From answers to people's scores.</summary>
public static class Scoring
{
    /// <summary>The mean of the items of a dimension that somebody answered, reversed ones turned; null when they answered too few.</summary>
    public static double? PersonScore(Instrument instrument, SurveyDimension dimension, SurveyAnswer answer)
    {
        var answered = dimension.Items.Where(answer.Values.ContainsKey).ToList();
        return answered.Count < dimension.MinimumAnswered ? null : answered.Average(item => instrument.Coded(item, answer.Values[item]));
    }

    /// <summary>The scores of those who have one.</summary>
    public static IReadOnlyList<double> PersonScores(Instrument instrument, SurveyDimension dimension, IEnumerable<SurveyAnswer> answers) =>
        [.. answers.Select(answer => PersonScore(instrument, dimension, answer)).OfType<double>()];
}
