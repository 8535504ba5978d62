using BlendedLRS.Learning.Surveys;

namespace BlendedLRS.Learning.Tests.Surveys;

public sealed class ScoringTests
{
    private static readonly SurveyDimension Seven = Asked.Safety.Dimensions[0];

    [Fact]
    public void The_mean_of_the_answered_items_with_1_3_and_5_turned() =>
        Assert.Equal(5, Scoring.PersonScore(Asked.Safety, Seven, Asked.Answer(Asked.Safety, "r", 1, 3, 2, 4, 3, 5, 5)));

    [Fact]
    public void Five_of_seven_give_a_score_and_four_do_not()
    {
        // 7, 3, 6, 4 and 5 after turning.
        Assert.Equal(5, Scoring.PersonScore(Asked.Safety, Seven, Asked.Answer(Asked.Safety, "r", 1, 3, 2, 4, 3, 0, 0)));
        Assert.Null(Scoring.PersonScore(Asked.Safety, Seven, Asked.Answer(Asked.Safety, "r", 1, 3, 2, 4, 0, 0, 0)));
    }

    [Fact]
    public void Five_people_with_a_deviation_of_one_are_known_to_a_point_and_a_quarter()
    {
        // t(0.975; 4) = 2.7764 (any table of Student's t), / sqrt(5) = 1.2416. Scores 3, 4, 4, 4, 5 have deviation 0.7071; stretched by sqrt(2) it is 1.
        var root = Math.Sqrt(2);
        var score = ScoreSummary.Of([4 - root, 4, 4, 4, 4 + root])!;
        Assert.Equal((5, 4, 1), (score.Count, score.Mean, Math.Round(score.Deviation!.Value, 9)));
        Assert.Equal((4 - 1.2417, 4 + 1.2417), (Math.Round(score.Interval!.Low, 4), Math.Round(score.Interval.High, 4)));
    }

    [Fact]
    public void One_person_has_no_interval_and_nobody_no_score()
    {
        Assert.Equal(new ScoreSummary(1, 3, null, null), ScoreSummary.Of([3]));
        Assert.Null(ScoreSummary.Of([]));
    }
}
