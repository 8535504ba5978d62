using BlendedLRS.Learning.Surveys;

namespace BlendedLRS.Learning.Tests.Surveys;

public sealed class InstrumentTests
{
    [Fact]
    public void Psychological_safety_has_seven_items_of_which_three_are_reversed()
    {
        var instrument = Instruments.PsychologicalSafety();
        var dimension = Assert.Single(instrument.Dimensions);
        Assert.Equal((1, 7, 7, 7, 5), (instrument.Minimum, instrument.Maximum, instrument.Points, dimension.Items.Count, dimension.MinimumAnswered));
        Assert.Equal(["safety-1", "safety-3", "safety-5"], instrument.Reversed);
        Assert.Null(instrument.Check());
    }

    [Fact]
    public void The_dloq_has_seven_dimensions_of_three_items_each()
    {
        Assert.Equal((1, 6, 7), (Instruments.Dloq.Minimum, Instruments.Dloq.Maximum, Instruments.Dloq.Dimensions.Count));
        Assert.All(Instruments.Dloq.Dimensions, dimension => Assert.Equal((3, 2), (dimension.Items.Count, dimension.MinimumAnswered)));
        Assert.Equal(21, Instruments.Dloq.Dimensions.SelectMany(dimension => dimension.Items).Distinct().Count());
        Assert.Null(Instruments.Dloq.Check());
    }

    [Fact]
    public void The_same_items_on_another_scale_are_not_comparable()
    {
        Assert.True(Instruments.PsychologicalSafety().IsComparableWith(Instruments.PsychologicalSafety(7)));
        Assert.False(Instruments.PsychologicalSafety(5).IsComparableWith(Instruments.PsychologicalSafety(7)));
        Assert.False(Instruments.Dloq.IsComparableWith(Instruments.Dloq with { Minimum = 0 }));
    }

    [Fact]
    public void Reversed_items_are_mirrored_on_the_scale()
    {
        var five = Instruments.PsychologicalSafety(5);
        Assert.Equal((4, 2), (five.Coded("safety-1", 2), five.Coded("safety-2", 2)));
    }

    [Fact]
    public void An_index_runs_from_0_to_100() => Assert.Equal([0d, 50d, 100d], new[] { 1d, 4d, 7d }.Select(Instruments.PsychologicalSafety().IndexOf));

    [Theory]
    [InlineData(5, 5, "a", 1, "a", "/minimum")]
    [InlineData(1, 5, "a", 1, "b", "/reversed")]
    [InlineData(1, 5, "a", 2, "a", "/dimensions")]
    [InlineData(1, 5, "a", 0, "a", "/dimensions")]
    [InlineData(1, 5, "a,a", 1, "a", "/dimensions")]
    [InlineData(1, 5, "a,b", 2, "a", null)]
    public void What_cannot_be_scored_is_refused(int minimum, int maximum, string items, int answered, string reversed, string? pointer)
    {
        var instrument = new Instrument("own", minimum, maximum, [new SurveyDimension("d", items.Split(','), answered)]) { Reversed = [reversed] };
        Assert.Equal(pointer, instrument.Check()?.Pointer);
    }

    [Fact]
    public void An_instrument_without_items_is_refused() => Assert.Equal("/dimensions", new Instrument("own", 1, 5, []).Check()?.Pointer);
}
