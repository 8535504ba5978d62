using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;
using static BlendedLRS.Learning.Tests.Measures.Given;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M9.</summary>
public sealed class DynamicShareTests
{
    [Fact]
    public void Levels_two_and_three_are_dynamic()
    {
        var share = Compute(
            [Level("a", FlexLevel.Fixed), Level("a", FlexLevel.Choice), Level("b", FlexLevel.Customised), Level("c", FlexLevel.Personal), Level("c", FlexLevel.Personal, day: 40)],
            []).The("events");
        Assert.Equal((0.5, 2d, 4d, 3, 2, 0d), (share.Value, share.Numerator, share.Denominator, share.People, share.PeopleInNumerator, share.UnclassifiedShare));
    }

    [Fact]
    public void The_cut_can_be_moved() =>
        Assert.Equal(1, DynamicShare.Compute([Level("a", FlexLevel.Choice)], [], [], March, Noon(32), FlexLevel.Choice).The("events").Value);

    [Fact]
    public void A_fifth_of_unknown_level_is_the_most()
    {
        LearningEvent[] events = [.. Enumerable.Range(1, 4).Select(day => Level("a", FlexLevel.Personal, day)), Level("b", null)];
        Assert.Equal((1, 0.2), (Compute(events, []).The("events").Value, Compute(events, []).The("events").UnclassifiedShare));
        Assert.Equal((null, NoValueReason.TooUncertain), Told(Compute([.. events, Level("b", null)], []).The("events")));
        Assert.Equal((null, NoValueReason.NoData), Told(Compute([], []).The("events")));
    }

    [Fact]
    public void Modules_count_once_however_often_they_are_completed_and_only_when_they_are()
    {
        LearningModule[] catalogue = [Module("fixed", FlexLevel.Fixed), Module("made", FlexLevel.Customised), Module("idle", FlexLevel.Personal)];
        var share = Compute([Of("a", "made"), Of("b", "made"), Of("c", "made"), Of("a", "fixed"), Of("a", "idle") with { Success = false }], catalogue).The("modules");
        Assert.Equal((0.5, 1d, 2d, 3, 4, true), (share.Value, share.Numerator, share.Denominator, share.People, share.Events, share.NeedsNoMinimum));
    }

    [Fact]
    public void Modules_that_the_catalogue_does_not_know_are_of_unknown_level()
    {
        var share = Compute([Of("a", "made"), Of("a", "strange")], [Module("made", FlexLevel.Customised)]).The("modules");
        Assert.Equal((null, NoValueReason.TooUncertain, 0.5), (share.Value, share.Reason, share.UnclassifiedShare));
        Assert.Equal((null, NoValueReason.NoData), Told(Compute([Of("a", "strange")], []).The("modules")));
    }

    [Fact]
    public void Layered_is_who_has_the_baseline_and_something_dynamic()
    {
        LearningEvent[] events = [Level("a", FlexLevel.Personal), Level("a", FlexLevel.Personal), Level("b", FlexLevel.Fixed), Level("stranger", FlexLevel.Personal), Level("c", FlexLevel.Personal, day: 0)];
        var share = DynamicShare.Compute(events, [], ["a", "b", "c", "d"], March, Noon(32)).The("layered");
        Assert.Equal((0.25, 1d, 4d, 4, 1, 2), (share.Value, share.Numerator, share.Denominator, share.People, share.PeopleInNumerator, share.Events));
        Assert.Equal((null, NoValueReason.NoData), Told(Compute(events, []).The("layered")));
    }

    private static IReadOnlyList<MeasureResult> Compute(LearningEvent[] events, LearningModule[] modules) => DynamicShare.Compute(events, modules, [], March, Noon(32));

    private static LearningEvent Level(string person, FlexLevel? level, double day = 1) => Formal(person, day) with { FlexLevel = level };

    private static LearningEvent Of(string person, string module) => Formal(person, 1) with { ModuleKey = module, FlexLevel = FlexLevel.Fixed };

    private static LearningModule Module(string key, FlexLevel level) => new(key, key) { Revisions = [new ModuleRevision("1", Noon(-99)) { FlexLevel = level }] };

    private static (double?, NoValueReason) Told(MeasureResult result) => (result.Value, result.Reason);
}
