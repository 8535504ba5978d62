using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Tests.Catalogue;

/// <summary>What must hold of the catalogue as a whole.</summary>
public sealed class CatalogueCheckTests
{
    [Fact]
    public void A_good_catalogue_has_no_faults() => Assert.Empty(CatalogueCheck.Faults(SomeCatalogue.Content));

    [Fact]
    public void An_Activity_id_belongs_to_one_module_and_both_claims_are_told() => Assert.Equal(
        ["lockout/activityIds/1", "other/activityIds/0"],
        SomeCatalogue.Places(SomeCatalogue.Content.With(new LearningModule("other", "Other") { ActivityIds = [SomeCatalogue.Lockout.ActivityIds[1]] })));

    [Fact]
    public void A_key_that_was_merged_away_is_not_given_again() => Assert.Equal(
        ["lockout/aliases/0", "safety/key"], SomeCatalogue.Places(SomeCatalogue.Content.With(SomeCatalogue.Lockout with { Aliases = ["safety"] })));

    [Fact]
    public void A_module_is_not_part_of_itself_at_any_distance() => Assert.Equal(
        ["lockout/partOf", "safety/partOf"], SomeCatalogue.Places(SomeCatalogue.Content.With(SomeCatalogue.Safety with { PartOf = "lockout" })));

    [Theory]
    [InlineData("nowhere", "lockout/partOf")]
    [InlineData("https://lms.example/course/7", "lockout/partOf")]
    [InlineData("https://lms.example/course/8", "")]
    public void A_module_is_part_of_a_module_by_key_or_of_a_course_that_is_not_in_the_catalogue(string above, string fault) => Assert.Equal(
        fault, string.Join(' ', SomeCatalogue.Places(SomeCatalogue.Content.With(SomeCatalogue.Lockout with { PartOf = above }))));

    [Theory]
    [InlineData("yes", 1)]
    [InlineData("", 1)]
    [InlineData("The law prescribes the wording", 0)]
    public void What_must_be_standard_says_why(string reason, int faults)
    {
        var places = SomeCatalogue.Places(SomeCatalogue.Content.With(SomeCatalogue.Lockout with { MustBeStandard = reason })).ToList();
        Assert.Equal(faults, places.Count);
        Assert.All(places, place => Assert.Equal("lockout/mustBeStandard", place));
    }

    [Fact]
    public void Revisions_are_distinct_stand_in_order_and_bear_ids_of_the_module()
    {
        var wrong = SomeCatalogue.Lockout with
        {
            Revisions = [new ModuleRevision("1", SomeCatalogue.June), new ModuleRevision("1", SomeCatalogue.January) { ActivityId = "https://lms.example/m/lockout/3" }],
        };
        Assert.Equal(
            ["lockout/revisions/1/name", "lockout/revisions/1/released", "lockout/revisions/1/activityId"], SomeCatalogue.Places(SomeCatalogue.Content.With(wrong)));
    }

    [Fact]
    public void Keys_names_ids_and_minutes_are_looked_at()
    {
        var wrong = new LearningModule(" a", "") { ActivityIds = ["no iri", "https://a.example/1", "https://a.example/1"], EstimatedMinutes = 0, Topics = ["lockout"] };
        Assert.Equal(
            ["/key", "/name", "/activityIds/0", "/activityIds/2", "/topics/0", "/estimatedMinutes"],
            CatalogueCheck.Faults(CatalogueContent.Empty.With(wrong)).Select(fault => fault.Refusal.Pointer));
    }

    [Fact]
    public void The_items_of_a_baseline_set_are_modules()
    {
        var set = SomeCatalogue.Start with { Items = ["lockout", "gone", "lockout"], ValidDays = 0, GraceDays = -1, Until = new DateOnly(2026, 1, 1) };
        Assert.Equal(
            ["start@1/items/2", "start@1/items/1", "start@1/validDays", "start@1/graceDays", "start@1/until"], SomeCatalogue.Places(SomeCatalogue.Content.With(set)));
        Assert.Equal(["start@1/items"], SomeCatalogue.Places(SomeCatalogue.Content.With(SomeCatalogue.Start with { Items = [] })));
    }

    [Fact]
    public void Two_versions_of_a_set_never_apply_on_the_same_day()
    {
        var second = SomeCatalogue.Start with { Version = "2", From = new DateOnly(2026, 7, 1) };
        Assert.Equal(["start@2/from"], SomeCatalogue.Places(SomeCatalogue.Content.With(second)));
        Assert.Empty(CatalogueCheck.Faults(SomeCatalogue.Content.With(SomeCatalogue.Start with { Until = second.From }, second)));
    }

    [Fact]
    public void A_topic_means_a_competency_in_one_step()
    {
        var (a, b) = ("https://tags.example/a", "https://skills.example/b");
        var topics = SomeCatalogue.Content.Topics.Add(a, new Topic(a, "A") { Competency = b });
        Assert.Empty(CatalogueCheck.Faults(SomeCatalogue.Content with { Topics = topics.Add(b, new Topic(b, "B")) }));
        Assert.Equal(
            [b + "/competency", a + "/competency"], SomeCatalogue.Places(SomeCatalogue.Content with { Topics = topics.Add(b, new Topic(b, "B") { Competency = a }) }));
    }

    [Fact]
    public void A_source_is_bound_to_something() => Assert.Equal(
        ["k/kind"],
        SomeCatalogue.Places(SomeCatalogue.Content with { Sources = SomeCatalogue.Content.Sources.Add("k", new LearningSource("k", SourceKind.Unbound)) }));
}
