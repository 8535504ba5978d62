using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using static BlendedLRS.Learning.Tests.Measures.Given;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>Minutes of events of which nobody sent any.</summary>
public sealed class MinuteImputationTests
{
    private static readonly MinuteImputation Imputation = MinuteImputation.Of(
    [
        Informal("a", 1).Taking(10),
        Informal("b", 1).Taking(20, DurationBasis.Banded),
        Informal("c", -300).Taking(60, DurationBasis.SelfReported),
        Informal("d", 1).Taking(1000, DurationBasis.Imputed),
        Informal("e", 1).Taking(0),
        Formal("a", 1).Taking(90, DurationBasis.Scheduled),
        Unclassified("a", 1).Taking(5),
    ]);

    [Fact]
    public void Known_minutes_stay_as_they_are() => Assert.Equal((15, DurationBasis.SelfReported), Imputation.MinutesOf(Informal("z", 1).Taking(15, DurationBasis.SelfReported)));

    [Fact]
    public void Unknown_minutes_are_the_median_of_the_same_practice()
    {
        Assert.Equal((20, DurationBasis.Imputed), Imputation.MinutesOf(Informal("z", 1)));
        Assert.Equal((90, DurationBasis.Imputed), Imputation.MinutesOf(Formal("z", 1)));
    }

    [Fact]
    public void Zero_minutes_are_unknown_minutes() => Assert.Equal((20, DurationBasis.Imputed), Imputation.MinutesOf(Informal("z", 1).Taking(0)));

    [Fact]
    public void One_event_counts_eight_hours_at_most()
    {
        Assert.Equal((480, DurationBasis.Measured), Imputation.MinutesOf(Informal("z", 1).Taking(2000)));
        Assert.Equal((480, DurationBasis.Imputed), MinuteImputation.Of([Informal("a", 1).Taking(2000)]).MinutesOf(Informal("z", 1)));
    }

    [Fact]
    public void Nothing_comparable_leaves_them_unknown()
    {
        Assert.Equal((null, DurationBasis.None), Imputation.MinutesOf(Informal("z", 1).At(Practice.Coaching)));
        Assert.Equal((null, DurationBasis.None), Imputation.MinutesOf(Informal("z", 1).At(Practice.None)));
    }
}
