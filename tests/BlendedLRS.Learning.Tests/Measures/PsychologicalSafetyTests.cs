using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Surveys;
using BlendedLRS.Learning.Tests.Surveys;
using FsCheck;
using FsCheck.Fluent;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M19, from answers to an index.</summary>
public sealed class PsychologicalSafetyTests
{
    private static readonly AnsweredGroup Team = Group("team", 3, 4, 5, 5, 6);

    [Fact]
    public void The_index_is_the_mean_between_the_ends_of_the_scale()
    {
        // Mean 4.6 of 1 to 7: 60. Deviations -1.6 -0.6 0.4 0.4 1.4 square to 5.2, so the deviation is sqrt(1.3) = 1.140175; t(0.975; 4) = 2.776445;
        // the interval is 4.6 +- 1.415714, 23.5952 points of the index on either side.
        var results = PsychologicalSafety.Compute(Asked.Safety, Team);
        var index = results.Of(PsychologicalSafety.Card, "index");
        Assert.Equal((60, 36.4048, 83.5952, 5), (index.Rounded(), Math.Round(index.Low!.Value, 4), Math.Round(index.High!.Value, 4), index.People));
        Assert.Equal((4.6, 1.140175425), (results.Of(PsychologicalSafety.Card, "mean").Rounded(), results.Of(PsychologicalSafety.Card, "standard-deviation").Rounded()));
        var rate = results.Of(PsychologicalSafety.Card, "response-rate");
        Assert.Equal((0.5, 10, 5), (rate.Value, rate.People, rate.PeopleInNumerator));
    }

    [Fact]
    public void Who_skipped_three_items_answered_but_has_no_score()
    {
        var results = PsychologicalSafety.Compute(Asked.Safety, Team with { Answers = [.. Team.Answers, Asked.Answer(Asked.Safety, "short", 1, 1, 1, 1)] });
        Assert.Equal((5, 0.6), (results.Of(PsychologicalSafety.Card, "index").People, results.Of(PsychologicalSafety.Card, "response-rate").Value));
    }

    [Fact]
    public void Without_scores_there_is_no_data() =>
        Assert.Equal([NoValueReason.NoData, NoValueReason.NoData, NoValueReason.NoData, NoValueReason.None], PsychologicalSafety.Compute(Asked.Safety, Team with { Answers = [] }).Select(result => result.Reason));

    [Fact]
    public void Agreement_is_told_over_all_groups()
    {
        // ICC(1): people agree within both groups and the groups differ: 1. r_wg: nobody differs: 1.
        var same = PsychologicalSafety.Agreement(Asked.Safety, [Group("a", 2, 2, 2), Group("b", 6, 6, 6)]);
        Assert.Equal((1, 1, 6), (same.Of(PsychologicalSafety.Card, "icc1").Value, same.Of(PsychologicalSafety.Card, "rwg").Value, same.Of(PsychologicalSafety.Card, "icc1").People));

        // Every item of group a is 3, 5 (variance 2; of 4 expected by 7 points): 7 x 0.5 / (7 x 0.5 + 0.5) = 0.875. Group b agrees: 1. In the mean 0.9375.
        Assert.Equal(0.9375, PsychologicalSafety.Agreement(Asked.Safety, [Group("a", 3, 5), Group("b", 6, 6), Group("c", 4)]).Of(PsychologicalSafety.Card, "rwg").Value);
        Assert.Equal(NoValueReason.NoData, PsychologicalSafety.Agreement(Asked.Safety, []).Of(PsychologicalSafety.Card, "rwg").Reason);
    }

    [Fact]
    public void An_arrow_needs_intervals_that_are_apart()
    {
        var low = Index(3, 3, 3, 3, 4);
        var high = Index(5, 5, 5, 5, 6);
        Assert.Equal(ScoreChange.Up, ScoreComparison.Of(Asked.Safety, low, Asked.Safety, high));
        Assert.Equal(ScoreChange.Down, ScoreComparison.Of(Asked.Safety, high, Asked.Safety, low));
        Assert.Equal(ScoreChange.None, ScoreComparison.Of(Asked.Safety, low, Asked.Safety, Index(2, 4, 5, 5, 6)));
        Assert.Equal(ScoreChange.None, ScoreComparison.Of(Asked.Safety, low, Asked.Safety, Index(6)));
        Assert.Equal(ScoreChange.NotComparable, ScoreComparison.Of(Instruments.PsychologicalSafety(5), low, Asked.Safety, high));

        static MeasureResult Index(params int[] scores) => PsychologicalSafety.Compute(Asked.Safety, Group("team", scores)).Of(PsychologicalSafety.Card, "index");
    }

    [Fact]
    public void Whatever_people_answer_the_index_lies_between_0_and_100_in_any_order()
    {
        var property = Prop.ForAll(Arb.From(Gen.Choose(0, 7).ListOf(7).ListOf()), people =>
        {
            IReadOnlyList<SurveyAnswer> answers = [.. people.Select((points, place) => Asked.Answer(Asked.Safety, $"r{place}", [.. points]))];
            var index = Index(answers);
            Assert.True(index.Value is null or (>= 0 and <= 100), $"{index.Value}");
            Assert.Equal(index.Rounded(), Index([.. answers.Reverse()]).Rounded());
            Assert.Equal(people.Count(points => points.Count(point => point != 0) >= 5), index.People);
        });
        Check.One(Config.QuickThrowOnFailure.WithReplay(20260301, 7), property);

        static MeasureResult Index(IReadOnlyList<SurveyAnswer> answers) => PsychologicalSafety.Compute(Asked.Safety, new AnsweredGroup("team", 10, answers)).Of(PsychologicalSafety.Card, "index");
    }

    private static AnsweredGroup Group(string key, params int[] scores) => new(key, 10, [.. scores.Select((score, place) => Asked.Scoring($"{key}{place}", score, key))]);
}
