using BlendedLRS.Learning.Surveys;

namespace BlendedLRS.Learning.Tests.Surveys;

public sealed class AgreementTests
{
    /// <summary>Shrout and Fleiss 1979, Intraclass Correlations, table 2: four judges rate six targets; between mean square 11.24, within 6.26, ICC(1,1) = .17.</summary>
    private static readonly double[][] ShroutAndFleiss = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];

    [Fact]
    public void Icc1_of_the_example_of_Shrout_and_Fleiss() => Assert.Equal(0.1657, Math.Round(Agreement.Icc1(ShroutAndFleiss)!.Value, 4));

    [Fact]
    public void Icc1_of_groups_of_unequal_size()
    {
        // By hand: means 2 and 5 around 3.2; between 3 x 1.44 + 2 x 3.24 = 10.8 with 1 degree; within (2 + 2) / 3 = 4/3; n0 = 5 - 13/5 = 2.4; (10.8 - 4/3) / (10.8 + 1.4 x 4/3) = 0.747368.
        Assert.Equal(0.747368, Math.Round(Agreement.Icc1([[1, 2, 3], [], [4, 6]])!.Value, 6));
    }

    [Fact]
    public void Icc1_is_below_zero_where_groups_differ_less_than_their_people() => Assert.Equal(-1, Agreement.Icc1([[1, 5], [1, 5]]));

    [Fact]
    public void Without_groups_to_compare_there_is_no_icc1()
    {
        Assert.Null(Agreement.Icc1([[1, 2, 3]]));
        Assert.Null(Agreement.Icc1([[1], [2]]));
        Assert.Null(Agreement.Icc1([[3, 3], [3, 3]]));
    }

    [Fact]
    public void Rwg_compares_with_answers_spread_evenly_over_the_scale()
    {
        // Five points: (25 - 1) / 12 = 2. Items 4 4 5 5 and 3 4 4 5 have variances 1/3 and 2/3, in the mean 1/2, a quarter of 2: 2 x 0.75 / (2 x 0.75 + 0.25) = 6/7.
        Assert.Equal(Math.Round(6 / 7d, 9), Math.Round(Agreement.Rwg(5, [[4, 4, 5, 5], [3, 4, 4, 5]])!.Value, 9));
    }

    [Fact]
    public void Rwg_is_one_when_all_agree_and_zero_when_they_are_torn()
    {
        Assert.Equal(1, Agreement.Rwg(5, [[4, 4, 4], [2, 2, 2]]));
        Assert.Equal(0, Agreement.Rwg(5, [[1, 5, 1, 5]]));
    }

    [Fact]
    public void Rwg_needs_two_answers_to_each_item()
    {
        Assert.Null(Agreement.Rwg(5, [[4, 4], [3]]));
        Assert.Null(Agreement.Rwg(5, []));
    }
}
