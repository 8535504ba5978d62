using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Learning.Tests.Resolution;

/// <summary>By what a store finds the facts that are resolved together.</summary>
public sealed class FactLinksTests
{
    private const string Ann = "mbox|mailto:ann@example.org";
    private const string Bob = "mbox|mailto:bob@example.org";
    private static readonly Guid First = Story.Id(1);
    private static readonly Guid Second = Story.Id(2);

    [Fact]
    public void A_fact_is_linked_to_everybody_it_names_but_its_actor_each_once()
    {
        var fact = Fact(LearningKind.Commitment, new FactDetails { Time = default, For = Bob, Instructors = [Ann, Bob], Team = [Bob, Ann], ObjectAgents = [Ann] });
        Assert.Equal([FactLinks.ToPerson(Bob)], FactLinks.Of(fact));
        Assert.Equal([FactLinks.ToPerson(Bob), FactLinks.ToPerson(Ann)], FactLinks.Of(fact with { Person = null }));
        Assert.Equal([Ann, Bob], FactPeople.Of(fact));
    }

    [Fact]
    public void A_fact_is_linked_to_the_statements_it_refers_to_or_addresses()
    {
        var fact = Fact(LearningKind.Interaction, new FactDetails { Time = default, Refers = [First], Addresses = [Second, First], ObjectId = "https://x.example/post" });
        Assert.Equal(["s 00000001-0000-0000-0000-000000000000", FactLinks.ToStatement(Second)], FactLinks.Of(fact));
    }

    [Fact]
    public void Feedback_and_work_on_modules_are_linked_to_what_they_name_and_nothing_else_is()
    {
        var details = new FactDetails { Time = default, ModuleKey = "key", ObjectId = "id", Revises = "before", Parents = [new("parent", null, "above"), new("id")], Groupings = [new("plan")] };
        Assert.Equal(
            new[] { "above", "before", "id", "key", "parent" }.Select(FactLinks.ToModule),
            FactLinks.Of(Fact(LearningKind.Content, details)).Order(StringComparer.Ordinal));
        Assert.Equal(FactLinks.Of(Fact(LearningKind.Content, details)), FactLinks.Of(Fact(LearningKind.Feedback, details)));
        Assert.All(Enum.GetValues<LearningKind>().Except([LearningKind.Content, LearningKind.Feedback]), kind => Assert.Empty(FactLinks.Of(Fact(kind, details))));
    }

    [Fact]
    public void Without_details_there_are_no_links_and_voided_facts_keep_theirs()
    {
        Assert.Empty(FactLinks.Of(Fact(LearningKind.Learning, null)));
        Assert.Single(FactLinks.Of(Fact(LearningKind.Learning, new FactDetails { Time = default, For = Bob }) with { IsVoided = true }));
    }

    [Fact]
    public void Only_a_link_to_a_person_gives_back_an_ifi()
    {
        Assert.Equal(Bob, FactLinks.PersonOf(FactLinks.ToPerson(Bob)));
        Assert.Null(FactLinks.PersonOf(FactLinks.ToModule(Bob)));
        Assert.Null(FactLinks.PersonOf(FactLinks.ToStatement(First)));
    }

    [Fact]
    public void Whatever_resolution_finds_of_a_module_in_feedback_and_work_on_it_its_links_find()
    {
        var module = new LearningModule("lockout", "Lockout") { Aliases = ["loto"], ActivityIds = ["a1"], Revisions = [new ModuleRevision("r2", default) { ActivityId = "a2" }] };
        string?[] keys = [null, "lockout", "loto", "other"];
        string?[] ids = [null, "a1", "a2", "a3"];
        var facts =
            from kind in new[] { LearningKind.Feedback, LearningKind.Content }
            from act in Enum.GetValues<Act>()
            from key in keys
            from id in ids
            from parent in keys
            from above in ids
            select Fact(kind, new FactDetails { Time = default, Act = act, ModuleKey = key, ObjectId = id, Parents = above is null ? [] : [new(above, null, parent)] });
        var found = 0;
        foreach (var (fact, catalogue) in facts.SelectMany(fact => new[] { (fact, new ModuleCatalogue([module], [])), (fact, ModuleCatalogue.Empty) }))
        {
            foreach (var key in ModuleResolution.KeysOf(fact, catalogue))
            {
                found++;
                var links = catalogue.Find(key, null) is { } known ? FactLinks.ToModule(known) : [FactLinks.ToModule(key)];
                Assert.NotEmpty(links.Intersect(FactLinks.Of(fact), StringComparer.Ordinal));
            }
        }

        Assert.True(found > 1_000);
    }

    private static LearningFact Fact(LearningKind kind, FactDetails? details) => new()
    {
        Sequence = 1,
        StatementId = First,
        RuleSetVersion = "v1",
        Kind = kind,
        MatchedRules = [],
        Evidence = [],
        Person = Ifi.FromKey(Ann),
        Day = new DateOnly(2026, 3, 1),
        Details = details,
    };
}
