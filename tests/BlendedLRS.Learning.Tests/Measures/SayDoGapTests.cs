using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M29: saying beside doing.</summary>
public sealed class SayDoGapTests
{
    [Fact]
    public void Behaviour_is_placed_among_its_own_last_eight_quarters()
    {
        // Of the last eight, 1 2 3 4 are below 5 and two are equal: 4 + 2/2 of 8. The 0 before them is too old.
        var results = SayDoGap.Compute(Result(80, 30), Result(5, 12), History(0, 1, 2, 3, 4, 5, 5, 6, 7));
        Assert.Equal((80, 12), (results.Of(SayDoGap.Card, "say").Value, results.Of(SayDoGap.Card, "say").People));
        Assert.Equal((62.5, 12), (results.Of(SayDoGap.Card, "do").Value, results.Of(SayDoGap.Card, "do").People));
    }

    [Fact]
    public void Fewer_than_eight_quarters_with_a_value_are_too_early()
    {
        Assert.Equal(NoValueReason.TooEarly, Do(History(1, 2, 3, 4, 5, 6, 7)));
        Assert.Equal(NoValueReason.TooEarly, Do([.. History(1, 2, 3, 4, 5, 6, 7), new MeasureResult("M21", "rate") { Reason = NoValueReason.NoData, People = 0, Events = 0 }]));
        Assert.Equal(NoValueReason.None, Do(History(1, 2, 3, 4, 5, 6, 7, 8)));

        static NoValueReason Do(IReadOnlyList<MeasureResult> earlier) => SayDoGap.Compute(Result(80, 30), Result(5, 30), earlier).Of(SayDoGap.Card, "do").Reason;
    }

    [Fact]
    public void What_is_missing_keeps_its_reason()
    {
        var nothing = new MeasureResult("M19", "index") { Reason = NoValueReason.TooFew, People = 3, Events = 3 };
        Assert.All(SayDoGap.Compute(nothing, nothing, []), result => Assert.Equal((null, NoValueReason.TooFew), (result.Value, result.Reason)));
    }

    [Theory]
    [InlineData(50, 50, SayDoQuadrant.SaidAndDone)]
    [InlineData(50, 49.9, SayDoQuadrant.SaidNotDone)]
    [InlineData(49.9, 50, SayDoQuadrant.DoneNotSaid)]
    [InlineData(0, 0, SayDoQuadrant.Neither)]
    public void Four_quadrants(double say, double done, SayDoQuadrant quadrant) => Assert.Equal(quadrant, SayDoGap.QuadrantOf(say, done));

    private static MeasureResult Result(double value, int people) => new("M21", "rate") { Value = value, People = people, Events = people };

    private static List<MeasureResult> History(params double[] values) => [.. values.Select(value => Result(value, 30))];
}
