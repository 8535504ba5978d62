using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.People;

namespace BlendedLRS.Learning.Tests.Catalogue;

/// <summary>Modules, revisions and baseline sets, looked up as of any moment.</summary>
public sealed class ModuleCatalogueTests
{
    private static readonly LearningModule Lockout = new("lockout", "Lockout")
    {
        ActivityIds = ["https://lms.example/old"],
        PartOf = "https://lms.example/course",
        Revisions =
        [
            new ModuleRevision("r1", At(1)) { ActivityId = "https://lms.example/r1", FlexLevel = FlexLevel.Choice },
            new ModuleRevision("r2", At(6)) { ActivityId = "https://lms.example/r2", Cause = RevisionCause.Regulation, FlexLevel = FlexLevel.Customised },
        ],
    };

    private static readonly ModuleCatalogue Catalogue = new([Lockout, new LearningModule("part", "Part") { PartOf = "lockout" }], []);

    [Theory]
    [InlineData("lockout", null, "lockout")]
    [InlineData(null, "https://lms.example/old", "lockout")]
    [InlineData("unknown", "https://lms.example/r2", "lockout")]
    [InlineData("unknown", "https://lms.example/r3", "unknown")]
    [InlineData(null, "https://lms.example/r3", "https://lms.example/r3")]
    [InlineData(null, null, null)]
    public void A_module_is_found_by_key_or_by_any_activity_id_of_its_lineage(string? key, string? id, string? found) => Assert.Equal(found, Catalogue.KeyOf(key, id));

    [Theory]
    [InlineData(3, null, null, "r1")]
    [InlineData(7, null, null, "r2")]
    [InlineData(7, "r1", "https://lms.example/r2", "r1")]
    [InlineData(7, "unknown", "https://lms.example/r1", "r1")]
    [InlineData(3, null, "https://lms.example/r2", "r2")]
    [InlineData(7, null, "https://lms.example/old", "r2")]
    public void The_revision_is_the_one_named_else_the_last_released_until_then(int month, string? revision, string? id, string found) =>
        Assert.Equal(found, ModuleCatalogue.RevisionInForce(Lockout, At(month), revision, id)?.Name);

    [Fact]
    public void Before_the_first_release_there_is_none() => Assert.Null(ModuleCatalogue.RevisionInForce(Lockout, At(1).AddSeconds(-1)));

    [Fact]
    public void A_course_or_module_with_catalogued_modules_under_it_is_known_and_so_is_what_stands_above()
    {
        Assert.True(Catalogue.HasModulesUnder("https://lms.example/course"));
        Assert.True(Catalogue.HasModulesUnder("lockout"));
        Assert.False(Catalogue.HasModulesUnder("part"));
        Assert.Equal(["lockout", "https://lms.example/course"], Catalogue.Above("part"));
    }

    [Fact]
    public void A_module_above_itself_ends_the_search() =>
        Assert.Equal(["b", "a"], new ModuleCatalogue([new LearningModule("a", "a") { PartOf = "b" }, new LearningModule("b", "b") { PartOf = "a" }], []).Above("a"));

    [Theory]
    [InlineData("north-1", "hall", "operator", 7, true)]
    [InlineData("south", "hall", "operator", 7, false)]
    [InlineData("north-1", "yard", "operator", 7, false)]
    [InlineData("north-1", "hall", "office", 7, false)]
    [InlineData("north-1", "hall", "operator", 5, false)]
    [InlineData("north-1", "hall", "operator", 9, false)]
    public void A_set_applies_to_its_audience_while_it_is_in_force(string unit, string site, string family, int month, bool applies)
    {
        var set = new BaselineSet("s", "s", ["lockout"]) { Audience = new Audience(["north"], ["hall"], ["operator"]), From = Day(6), Until = Day(9) };
        var catalogue = new ModuleCatalogue([], [set]);
        var placement = new Placement(["north", unit], site, family, null, 1) with { UnitPath = unit == "south" ? ["south"] : ["north", unit] };
        Assert.Equal(applies, catalogue.SetsFor(placement, Day(month)).Any());
        Assert.Equal(applies, catalogue.MandatorySet("lockout", placement, Day(month)) is not null);
        Assert.Null(catalogue.MandatorySet("lockout", null, Day(month)));
        Assert.Null(new ModuleCatalogue([], [set with { IsMandatory = false }]).MandatorySet("lockout", placement, Day(month)));
    }

    private static DateTimeOffset At(int month) => new(2025, month, 1, 0, 0, 0, TimeSpan.Zero);

    private static DateOnly Day(int month) => new(2025, month, 1);
}
