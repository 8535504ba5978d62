using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M10 and M11: how old what people learn from is.</summary>
public sealed class ModuleAgeTests
{
    private static readonly LearningModule[] Catalogue =
    [
        new("a", "A") { Revisions = [Revision(-500), Revision(-100), Revision(-10, isMajor: false)] },
        new("b", "B") { Revisions = [Revision(-300, isMajor: false), Revision(-50, isMajor: false)] },
        new("c", "C") { Revisions = [Revision(-20), Revision(91)] },
        new("future", "F") { Revisions = [Revision(91)] },
        new("idle", "I") { Revisions = [Revision(-5000)] },
    ];

    // Ages on day 90: a 190 (its minor revision does not count), b 390 (never revised: its first release), c 110; "future" and "gone" have none.
    private static readonly LearningEvent[] Completions =
    [
        Completion("p0", "a"), Completion("p0", "b"), Completion("p0", "c"), Completion("p1", "c"), Completion("p2", "c"), Completion("p3", "future"), Completion("p3", "gone"),
        Completion("p4", "idle") with { Day = Made.Day(90) }, Completion("p4", "idle") with { Success = false },
    ];

    [Fact]
    public void The_median_module_and_the_median_completion_are_two_things()
    {
        var results = ModuleFreshness.Compute(Catalogue, Completions, Made.Quarter, Made.At(90));
        Assert.Equal((190, 3, 3), Shape(results.Of(ModuleFreshness.Card, "median")));
        Assert.Equal((110, 5, 3), Shape(results.Of(ModuleFreshness.Card, "completion-weighted")));
        Assert.Equal((0.4, 5, 4), Shape(results.Of(ModuleFreshness.Card, "unknown")));
    }

    [Fact]
    public void Of_an_even_number_it_is_the_middle_of_two()
    {
        var results = ModuleFreshness.Compute(Catalogue, [Completion("p0", "a"), Completion("p0", "b")], Made.Quarter, Made.At(90));
        Assert.Equal([290d, 290d, 0d], results.Select(result => result.Value!.Value));
    }

    [Fact]
    public void Nothing_completed_is_no_data()
    {
        Assert.All(ModuleFreshness.Compute(Catalogue, [], Made.Quarter, Made.At(90)), result => Assert.Equal((null, NoValueReason.NoData), (result.Value, result.Reason)));
        Assert.All(StaleShare.Compute(Catalogue, [], Made.Quarter, Made.At(90), new StaleLimits()), result => Assert.Equal((null, NoValueReason.NoData), (result.Value, result.Reason)));
    }

    [Theory]
    [InlineData(ModuleClass.Regulated, 12)]
    [InlineData(ModuleClass.Product, 6)]
    [InlineData(ModuleClass.Generic, 24)]
    [InlineData(null, 24)]
    public void A_module_is_stale_once_it_is_older_than_its_class_allows(ModuleClass? kind, int months)
    {
        var asOf = Made.At(90);
        Assert.Equal(0, Stale(asOf.AddMonths(-months)));
        Assert.Equal(1, Stale(asOf.AddMonths(-months).AddSeconds(-1)));

        double? Stale(DateTimeOffset released)
        {
            LearningModule module = new("a", "A") { Class = kind, Revisions = [new ModuleRevision("1", released)] };
            var results = StaleShare.Compute([module], [Completion("p0", "a")], Made.Quarter, asOf, new StaleLimits());
            var ofClass = results.Of(StaleShare.Card, kind switch { ModuleClass.Regulated => "regulated", ModuleClass.Product => "product", _ => "generic" });
            Assert.Equal(results.Of(StaleShare.Card, "all").Value, ofClass.Value);
            Assert.Equal(2, results.Count(result => result.Reason == NoValueReason.NoData));
            return ofClass.Value;
        }
    }

    [Fact]
    public void What_has_no_known_age_is_neither_stale_nor_fresh()
    {
        var results = StaleShare.Compute(Catalogue, Completions, Made.Quarter, Made.At(90), new StaleLimits { GenericMonths = 12 });
        Assert.Equal((Math.Round(1 / 3d, 9), 3, 3), Shape(results.Of(StaleShare.Card, "all")));
    }

    private static (double? Value, int Events, int People) Shape(MeasureResult result) => (result.Rounded(), result.Events, result.People);

    private static LearningEvent Completion(string person, string module) => Made.Event(person, 30, module: module);

    private static ModuleRevision Revision(int day, bool isMajor = true) => new($"{day}", Made.At(day)) { IsMajor = isMajor };
}
