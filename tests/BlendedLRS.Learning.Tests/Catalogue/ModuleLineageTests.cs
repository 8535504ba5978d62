using BlendedLRS.Learning.Catalogue;

namespace BlendedLRS.Learning.Tests.Catalogue;

/// <summary>Ids and revisions move between modules, and nothing is lost.</summary>
public sealed class ModuleLineageTests
{
    private static readonly LearningModule Other = new("other", "Other")
    {
        ActivityIds = ["https://other.example/9"],
        Revisions = [new ModuleRevision("1", SomeCatalogue.January.AddDays(9)), new ModuleRevision("b", SomeCatalogue.January.AddDays(10)) { ActivityId = "https://other.example/9" }],
        Owner = "p-2",
        MustBeStandard = "The law prescribes it",
        Topics = ["https://skills.example/lockout", "https://skills.example/other"],
    };

    [Fact]
    public void An_attached_id_leaves_the_module_that_had_it_with_its_revision()
    {
        var content = Good(ModuleLineage.Attach(SomeCatalogue.Content.With(Other), "https://other.example/9", "lockout"));
        Assert.Equal(["1", "b", "2"], content.Modules["lockout"].Revisions.Select(revision => revision.Name));
        Assert.Equal("lockout", content.OwnerOf("https://other.example/9")!.Key);
        Assert.Equal(["1"], content.Modules["other"].Revisions.Select(revision => revision.Name));
    }

    [Fact]
    public void An_id_that_nobody_has_is_attached_and_ignored_no_more()
    {
        var ignoring = SomeCatalogue.Content with { Ignored = SomeCatalogue.Content.Ignored.Add("https://new.example/1") };
        var content = Good(ModuleLineage.Attach(ignoring, "https://new.example/1", "safety"));
        Assert.Equal("safety", content.OwnerOf("https://new.example/1")!.Key);
        Assert.Empty(content.Ignored);
        Assert.Single(ModuleLineage.Attach(content, "https://new.example/2", "nowhere").Refusals);
    }

    [Fact]
    public void A_merge_keeps_ids_revisions_topics_and_the_old_key()
    {
        var set = SomeCatalogue.Start with { Items = ["lockout", "other"] };
        var part = new LearningModule("part", "Part") { PartOf = "other" };
        var content = Good(ModuleLineage.Merge(SomeCatalogue.Content.With(Other, part).With(set), "other", "lockout"));
        var merged = content.Modules["lockout"];
        Assert.False(content.Modules.ContainsKey("other"));
        Assert.Equal("lockout", content.FindModule("other")!.Key);
        Assert.Equal([.. SomeCatalogue.Lockout.ActivityIds, "https://other.example/9"], merged.ActivityIds);
        Assert.Equal(["1", "1 (other)", "b", "2"], merged.Revisions.Select(revision => revision.Name));
        Assert.Equal(["https://skills.example/lockout", "https://skills.example/other"], merged.Topics);
        Assert.Equal(("p-2", "The law prescribes it", "safety"), (merged.Owner, merged.MustBeStandard, merged.PartOf));
        Assert.Equal(["lockout"], content.BaselineSets["start@1"].Items);
        Assert.Equal("lockout", content.Modules["part"].PartOf);
    }

    [Fact]
    public void A_course_can_be_merged_into_its_own_part()
    {
        var content = Good(ModuleLineage.Merge(SomeCatalogue.Content, "safety", "lockout"));
        Assert.Null(content.Modules["lockout"].PartOf);
        Assert.Equal("p-1", content.Modules["lockout"].Owner);
        Assert.Equal(["/into", "/from", "/into"], new[] { ("lockout", "lockout"), ("x", "lockout"), ("lockout", "x") }
            .Select(pair => ModuleLineage.Merge(SomeCatalogue.Content, pair.Item1, pair.Item2).Refusals.Single().Pointer));
    }

    [Fact]
    public void A_merged_module_can_be_merged_again_and_is_found_by_every_key_it_had()
    {
        var once = Good(ModuleLineage.Merge(SomeCatalogue.Content.With(Other), "other", "lockout"));
        var twice = Good(ModuleLineage.Merge(once, "lockout", "safety"));
        Assert.Equal(["safety", "safety", "safety"], new[] { "other", "lockout", "safety" }.Select(key => twice.FindModule(key)!.Key));
    }

    [Fact]
    public void A_new_revision_takes_its_place_by_release_and_its_id_becomes_one_of_the_module()
    {
        var revision = new ModuleRevision("1b", SomeCatalogue.January.AddDays(3)) { ActivityId = "https://lms.example/m/lockout/1b", IsMajor = false };
        var content = Good(ModuleLineage.Revise(SomeCatalogue.Content, "lockout", revision));
        Assert.Equal(["1", "1b", "2"], content.Modules["lockout"].Revisions.Select(one => one.Name));
        Assert.Equal("lockout", content.OwnerOf(revision.ActivityId)!.Key);
        Assert.Equal("/name", ModuleLineage.Revise(content, "lockout", revision).Refusals.Single().Pointer);
    }

    [Theory]
    [InlineData("lockout", "baseline set 'start'")]
    [InlineData("safety", "The module 'lockout' is part of it")]
    public void What_others_refer_to_is_not_removed(string key, string reason) =>
        Assert.Contains(reason, ModuleLineage.Remove(SomeCatalogue.Content, key).Refusals.Single().Reason, StringComparison.Ordinal);

    private static CatalogueContent Good(CatalogueOutcome outcome)
    {
        Assert.Empty(outcome.Refusals);
        Assert.Empty(CatalogueCheck.Faults(outcome.Content));
        return outcome.Content;
    }
}
