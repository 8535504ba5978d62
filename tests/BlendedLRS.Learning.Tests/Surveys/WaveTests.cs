using BlendedLRS.Learning.Surveys;

namespace BlendedLRS.Learning.Tests.Surveys;

public sealed class WaveTests
{
    private static readonly Wave Good = Asked.Wave(("all", null, 0), ("team", "all", 7));

    [Fact]
    public void Groups_of_seven_under_one_that_only_takes_answers_may_begin() => Assert.Null(Good.Check(null));

    [Fact]
    public void Waves_are_ninety_days_apart()
    {
        var last = Good with { From = Good.From.AddDays(-120), Until = Good.From.AddDays(-90) };
        Assert.Null(Good.Check(last));
        Assert.Equal("/from", Good.Check(last with { Until = last.Until.AddDays(1) })?.Pointer);
    }

    [Fact]
    public void Groups_are_fixed_before_the_wave() => Assert.Equal("/from", (Good with { GroupsFixed = Good.From }).Check(null)?.Pointer);

    [Fact]
    public void A_wave_ends_after_it_began() => Assert.Equal("/from", (Good with { Until = Good.From }).Check(null)?.Pointer);

    [Fact]
    public void A_scale_does_not_change_under_the_same_id()
    {
        var last = Good with { From = Good.From.AddDays(-120), Until = Good.From.AddDays(-110) };
        Assert.Null(Good.Check(last with { Instrument = Instruments.PsychologicalSafety(5) }));
        Assert.Equal("/instrument", Good.Check(last with { Instrument = Asked.Safety with { Maximum = 5 } })?.Pointer);
    }

    [Fact]
    public void Groups_are_large_enough_distinct_and_end_at_a_top()
    {
        Assert.Equal("/groups", Asked.Wave(("team", null, 6)).Check(null)?.Pointer);
        Assert.Equal("/groups", Asked.Wave(("team", null, 7), ("team", null, 8)).Check(null)?.Pointer);
        Assert.Equal("/groups", Asked.Wave(("team", "nowhere", 7)).Check(null)?.Pointer);
        Assert.Equal("/groups", Asked.Wave(("one", "two", 7), ("two", "one", 7)).Check(null)?.Pointer);
        Assert.Equal("/groups", Asked.Wave().Check(null)?.Pointer);
    }

    [Fact]
    public void A_broken_instrument_stops_a_wave() => Assert.Equal("/minimum", (Good with { Instrument = Asked.Safety with { Minimum = 9 } }).Check(null)?.Pointer);

    [Fact]
    public void Answers_belong_to_a_group_and_stay_on_the_scale()
    {
        Assert.Null(Good.CheckAnswer(Asked.Scoring("r", 7)));
        Assert.Equal("/group", Good.CheckAnswer(Asked.Scoring("r", 7, "all"))?.Pointer);
        Assert.Equal("/group", Good.CheckAnswer(Asked.Scoring("r", 7, "nowhere"))?.Pointer);
        Assert.Equal("/values", Good.CheckAnswer(Asked.Answer(Asked.Safety, "r", 8))?.Pointer);
        Assert.Equal("/values", Good.CheckAnswer(Asked.Answer(Instruments.Dloq, "r", 1))?.Pointer);
    }
}
