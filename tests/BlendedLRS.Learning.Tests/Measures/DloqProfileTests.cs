using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Surveys;
using BlendedLRS.Learning.Tests.Surveys;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M20: seven dimensions and their mean.</summary>
public sealed class DloqProfileTests
{
    [Fact]
    public void A_dimension_needs_two_of_its_three_items_and_the_total_all_seven()
    {
        var results = Compute(
            [1, 2, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 6, 6, 6],
            [5, 3, 0, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 6, 6, 6],
            [6, 0, 0, 2, 2, 2, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 6, 6, 6]);
        Assert.Equal((3, 2), (Of("continuous-learning").Value, Of("continuous-learning").People));
        Assert.Equal((Math.Round(10 / 3d, 9), 3), (Of("inquiry-and-dialogue").Rounded(), Of("inquiry-and-dialogue").People));
        Assert.Equal((6, 3), (Of("strategic-leadership").Value, Of("strategic-leadership").People));

        // (2 + 5 x 4 + 6) / 7 = 4 and (4 + 5 x 4 + 6) / 7 = 30/7.
        Assert.Equal((Math.Round(29 / 7d, 9), 2), (Of("total").Rounded(), Of("total").People));
        Assert.Equal(0.25, Of("response-rate").Value);
        Assert.Equal(9, results.Count);

        MeasureResult Of(string component) => results.Of(DloqProfile.Card, component);
    }

    [Fact]
    public void Only_dimensions_whose_intervals_are_apart_are_ranked()
    {
        var results = Compute([.. Enumerable.Range(0, 6).Select(person => (int[])[1, 1, 1 + (person % 2), .. Enumerable.Repeat(3 + (person % 2), 18)])]);
        Assert.True(results.Of(DloqProfile.Card, "total").Low > results.Of(DloqProfile.Card, "continuous-learning").High);
        Assert.Equal(Instruments.Dloq.Dimensions.Skip(1).Select(dimension => (dimension.Id, "continuous-learning")), ScoreComparison.Ranked(Instruments.Dloq, results));
    }

    [Fact]
    public void Nobody_answered_is_no_data_but_for_the_rate()
    {
        var results = Compute();
        Assert.All(results.SkipLast(1), result => Assert.Equal(NoValueReason.NoData, result.Reason));
        Assert.Equal(0, results[^1].Value);
    }

    private static IReadOnlyList<MeasureResult> Compute(params int[][] people) =>
        DloqProfile.Compute(Instruments.Dloq, new AnsweredGroup("team", 12, [.. people.Select((points, place) => Asked.Answer(Instruments.Dloq, $"r{place}", points))]));
}
