using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Tests.Catalogue;

/// <summary>What Statements are about becomes modules: copies of a course have other ids for the same things (<c>view.php?id=2</c>).</summary>
public sealed class ModuleProposalTests
{
    private static readonly DateTimeOffset Day = SomeCatalogue.January;

    [Fact]
    public void What_is_seen_most_comes_first() => Assert.Equal(
        ["u:b", "u:c", "u:a"], Ids(Of(new SeenActivity("u:a", 1, Day), new SeenActivity("u:b", 9, Day), new SeenActivity("u:c", 5, Day))));

    [Fact]
    public void One_module_key_makes_one_module_over_courses_and_names()
    {
        var proposal = Of(
            new SeenActivity("u:1", 4, Day) { ModuleKey = "loto", Name = "Lockout", People = 7 },
            new SeenActivity("u:2", 6, Day.AddDays(3)) { ModuleKey = "loto", ExternalId = "N-7" },
            new SeenActivity("u:3", 1, Day) { ExternalId = "N-7", Name = "Lock-out" }).Single();
        Assert.Equal(("loto", "Lockout", 11, ProposalGround.ModuleKey), (proposal.Key, proposal.Name, proposal.Count, proposal.Ground));
        Assert.Equal(["u:2", "u:1", "u:3"], proposal.ActivityIds);
        Assert.Equal((Day.AddDays(3), 7), (proposal.LastSeen, proposal.People));
    }

    [Fact]
    public void One_external_id_makes_one_module() => Assert.Equal(
        ["u:1 u:2"], Of(new SeenActivity("u:1", 2, Day) { ExternalId = "N-7", Name = "A" }, new SeenActivity("u:2", 1, Day) { ExternalId = "N-7", Name = "B" }).Select(one => string.Join(' ', one.ActivityIds)));

    [Fact]
    public void The_same_name_and_type_in_another_course_is_the_same_module()
    {
        var proposals = Of(
            new SeenActivity("u:1", 3, Day) { Name = "Fire safety", Type = "t:quiz", Course = "u:course1" },
            new SeenActivity("u:2", 2, Day) { Name = "fire safety ", Type = "t:quiz", Course = "u:course2" },
            new SeenActivity("u:3", 1, Day) { Name = "Fire safety", Type = "t:page", Course = "u:course3" });
        Assert.Equal(["u:1 u:2", "u:3"], proposals.Select(one => string.Join(' ', one.ActivityIds)));
        Assert.Equal([ProposalGround.Name, ProposalGround.Alone], proposals.Select(one => one.Ground));
        Assert.Equal(["fire-safety", "fire-safety-2"], proposals.Select(one => one.Key));
        Assert.Equal([null, "u:course3"], proposals.Select(one => one.PartOf));
    }

    [Fact]
    public void Two_of_one_name_in_one_course_are_two_things_everywhere() => Assert.Equal(3, Of(
        new SeenActivity("u:1", 3, Day) { Name = "Quiz", Course = "u:course1" },
        new SeenActivity("u:2", 2, Day) { Name = "Quiz", Course = "u:course1" },
        new SeenActivity("u:3", 1, Day) { Name = "Quiz", Course = "u:course2" }).Count);

    [Fact]
    public void Courses_of_one_name_stay_apart() =>
        Assert.Equal(2, Of(new SeenActivity("u:1", 3, Day) { Name = "Welding", Grain = Grain.Course }, new SeenActivity("u:2", 2, Day) { Name = "Welding", Grain = Grain.Course }).Count);

    [Fact]
    public void What_is_known_ignored_or_a_part_of_a_module_is_not_proposed()
    {
        var ignoring = ModuleProposals.Ignore(SomeCatalogue.Content, ["u:ignored"]).Content;
        Assert.Empty(ModuleProposals.Of(
            [
                new SeenActivity(SomeCatalogue.Lockout.ActivityIds[0], 9, Day),
                new SeenActivity("u:new", 9, Day) { ModuleKey = "lockout" },
                new SeenActivity("u:ignored", 9, Day),
                new SeenActivity("u:attempt", 9, Day) { Grain = Grain.Item },
            ],
            ignoring));
    }

    [Fact]
    public void An_accepted_proposal_is_a_module_under_its_course_and_proposed_no_more()
    {
        var seen = new SeenActivity("u:1", 3, Day) { Name = "Safety", Course = SomeCatalogue.Safety.ActivityIds[0] };
        var proposal = ModuleProposals.Of([seen], SomeCatalogue.Content).Single();
        Assert.Equal(("safety-2", "safety", "safety"), (proposal.Key, proposal.PartOf, proposal.SameAs));
        var content = ModuleProposals.Accept(SomeCatalogue.Content, proposal).Content;
        Assert.Empty(CatalogueCheck.Faults(content));
        Assert.Equal("safety-2", content.OwnerOf("u:1")!.Key);
        Assert.Empty(ModuleProposals.Of([seen], content));
        Assert.Equal("/key", ModuleProposals.Accept(content, proposal).Refusals.Single().Pointer);
    }

    [Fact]
    public void Attached_Activities_belong_to_the_module()
    {
        var content = ModuleProposals.Attach(SomeCatalogue.Content, ["u:1", "u:2"], "lockout").Content;
        Assert.Equal(["lockout", "lockout"], new[] { "u:1", "u:2" }.Select(id => content.OwnerOf(id)!.Key));
        Assert.Single(ModuleProposals.Attach(content, ["u:1", "u:2"], "nowhere").Refusals);
    }

    private static IReadOnlyList<ModuleProposal> Of(params SeenActivity[] seen) => ModuleProposals.Of(seen, CatalogueContent.Empty);

    private static IEnumerable<string> Ids(IEnumerable<ModuleProposal> proposals) => proposals.Select(proposal => proposal.ActivityIds[0]);
}
