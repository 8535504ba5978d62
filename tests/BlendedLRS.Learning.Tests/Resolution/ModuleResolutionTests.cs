using System.Text.Json.Nodes;
using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Tests.Resolution;

/// <summary>Feedback on a module, how it was answered, the rework cases and revisions that this makes.</summary>
public sealed class ModuleResolutionTests
{
    private const string Third = "https://lms.example/m/lockout/r3";
    private const string Fourth = "https://lms.example/m/lockout/r4";
    private readonly Story _story = new();

    [Fact]
    public void A_case_runs_from_the_first_unaddressed_feedback_to_the_revision_that_addresses_it()
    {
        var first = Rate("11-01 09:00", "e-1042", 0.4);
        var proposed = _story.Tell("11-02 09:00", Story.Referring(Story.About("https://w3id.org/xapi/dod-isd/verbs/proposed", "https://blend.example/x/7", Some.TinCanType + "suggestion"), first).With("context", "contextActivities", Parent()));
        Revise("11-10 09:00", "feedback");
        var later = Rate("11-12 09:00", "e-2200", 0.9);
        var module = _story.ResolveModule("lockout");
        Assert.Equal([first, proposed, later], module.Feedback.Select(feedback => feedback.StatementId));
        Assert.Equal([FeedbackAnswer.Revised, FeedbackAnswer.Revised, FeedbackAnswer.None], module.Feedback.Select(feedback => feedback.Answer));
        Assert.Equal([0.4, null, 0.9], module.Feedback.Select(feedback => feedback.Rating));
        Assert.Equal([(1, (int?)10), (12, null)], module.Cases.Select(rework => (rework.Opened.Day, rework.Released?.Day)));
        Assert.Equal("lockout 2025-11-01T09:00:00Z", module.Cases[0].Key);
        Assert.Equal([Story.Person], module.Cases[0].Givers);
    }

    [Fact]
    public void A_revision_that_names_what_it_addresses_leaves_the_rest_open()
    {
        var first = Rate("11-01 09:00", "e-1042", 0.4);
        var second = Rate("11-02 09:00", "e-2200", 0.5);
        Revise("11-10 09:00", "feedback", second);
        var module = _story.ResolveModule("lockout");
        Assert.Equal([null, (int?)10], module.Feedback.Select(feedback => feedback.Revised?.Day));
        Assert.Equal([first], module.Cases[0].Feedback);
        Assert.Null(module.Cases[0].Released);
        Assert.Equal(10, module.Cases[1].Released?.Day);
        Assert.Equal([second], Assert.Single(module.Revisions).Addresses);
    }

    [Fact]
    public void A_revision_for_another_reason_answers_no_feedback()
    {
        Rate("11-01 09:00", "e-1042", 0.4);
        Revise("11-10 09:00", "regulation");
        Assert.Equal(FeedbackAnswer.None, Assert.Single(_story.ResolveModule("lockout").Feedback).Answer);
        Assert.Null(Assert.Single(_story.ResolveModule("lockout").Cases).Released);
    }

    [Fact]
    public void One_registration_is_one_case()
    {
        var registration = Story.Id(77).ToString();
        _story.Tell("11-01 09:00", Story.About(Some.TinCan + "rated", Third, key: "lockout").With("context", "registration", registration));
        Rate("11-02 09:00", "e-2200", 0.4);
        _story.Tell("11-10 09:00", Revision("content").With("context", "registration", registration));
        var cases = _story.ResolveModule("lockout").Cases;
        Assert.Equal([(registration, (int?)10), ("lockout 2025-11-02T09:00:00Z", null)], cases.Select(rework => (rework.Key, rework.Released?.Day)));
    }

    [Fact]
    public void The_first_answer_of_another_counts_and_a_decline_needs_a_reason()
    {
        var first = Rate("11-01 09:00", "e-1042", 0.4);
        var second = Rate("11-02 09:00", "e-1042", 0.4);
        _story.Tell("11-03 08:00", Story.Referring(Story.About(Some.TinCan + "replied", "https://blend.example/r/0", Some.TinCanType + "forum-reply"), first));
        _story.Tell("11-03 09:00", Story.By(Story.Referring(Story.About(Some.TinCan + "replied", "https://blend.example/r/1", Some.TinCanType + "forum-reply"), first), "e-0007"));
        _story.Tell("11-04 09:00", Reject(first, null));
        _story.Tell("11-05 09:00", Reject(second, "It is the law."));
        var module = _story.ResolveModule("lockout");
        Assert.Equal([(FeedbackAnswer.Replied, (int?)3), (FeedbackAnswer.Declined, 5)], module.Feedback.Select(feedback => (feedback.Answer, feedback.Answered?.Day)));
        Assert.Equal([null, (int?)5], module.Cases.Select(rework => rework.Declined?.Day));
    }

    [Fact]
    public void A_new_activity_id_is_a_major_revision_and_a_revision_string_a_mend()
    {
        _story.Tell("11-01 09:00", Revision("feedback"));
        _story.Tell("11-02 09:00", Story.About("https://w3id.org/xapi/dod-isd/verbs/revised", Fourth, key: "lockout").With("context", "revision", "4.1"));
        var revisions = _story.ResolveModule("lockout").Revisions;
        Assert.Equal([(Fourth, Fourth, true, RevisionCause.Feedback), ("4.1", null, false, RevisionCause.Unknown)], revisions.Select(revision => (revision.Name, revision.ActivityId, revision.IsMajor, revision.Cause)));
        var merged = ModuleMerge.Merge(Story.Module("lockout", null, Third) with { Revisions = [new ModuleRevision(Fourth, DateTimeOffset.UnixEpoch) { FlexLevel = FlexLevel.Choice }] }, revisions);
        Assert.Equal([(Fourth, 1970), ("4.1", 2025)], merged.Revisions.Select(revision => (revision.Name, revision.Released.Year)));
    }

    [Fact]
    public void An_unknown_module_is_proposed_with_all_its_activity_ids_and_a_known_one_is_not()
    {
        _story.Tell("11-01 09:00", Story.Completed(Third, key: "lockout"));
        _story.Tell("11-02 09:00", Revision("feedback"));
        Assert.Equal([Third, Fourth], _story.ResolveModule("lockout").Proposal!.ActivityIds);
        Assert.Null(_story.ResolveModule("lockout", Story.Catalogue(Story.Module("lockout"))).Proposal);
        Assert.Null(_story.ResolveModule("elsewhere").Proposal);
    }

    [Fact]
    public void The_order_of_arrival_changes_nothing()
    {
        var random = new Random(11);
        var first = Rate("11-01 09:00", "e-1042", 0.4);
        Rate("11-02 09:00", "e-2200", 0.5);
        Revise("11-10 09:00", "feedback", first);
        Rate("11-12 09:00", "e-2200", 0.6);
        _story.Tell("11-13 09:00", Revision("feedback"));
        var expected = Text([.. _story.Facts]);
        for (var round = 0; round < 30; round++)
        {
            var shuffled = _story.Facts.ToArray();
            random.Shuffle(shuffled);
            Assert.Equal(expected, Text([.. shuffled.Select((fact, index) => fact with { Sequence = index })]));
        }

        static string Text(LearningFact[] facts) =>
            System.Text.Json.JsonSerializer.Serialize(ModuleResolution.Resolve("lockout", facts, ModuleCatalogue.Empty, BlendedLRS.Learning.People.Roster.Empty));
    }

    private Guid Rate(string time, string giver, double rating) =>
        _story.Tell(time, Story.By(Story.About(Some.TinCan + "rated", Third, key: "lockout"), giver).With("result", "score", new JsonObject { ["scaled"] = rating }));

    private void Revise(string time, string cause, params Guid[] addresses)
    {
        var revision = Revision(cause);
        if (addresses.Length > 0)
        {
            revision.WithExtension(Some.Base + "/ext/addresses", new JsonArray([.. addresses.Select(id => (JsonNode)id.ToString())]));
        }

        _story.Tell(time, revision);
    }

    private static JsonObject Revision(string cause)
    {
        var statement = Story.About("https://w3id.org/xapi/dod-isd/verbs/revised", Fourth, key: "lockout");
        statement["object"]!["definition"]!["extensions"]![Some.Base + "/ext/revises"] = Third;
        return statement.WithExtension(Some.Base + "/ext/revision-cause", cause);
    }

    private static JsonObject Reject(Guid id, string? reason)
    {
        var statement = Story.By(Some.Statement("http://activitystrea.ms/schema/1.0/reject").WithObject(Story.Ref(id)), "e-0007");
        return reason is null ? statement : statement.With("result", "response", reason);
    }

    private static JsonObject Parent() => new()
    {
        ["parent"] = new JsonArray(new JsonObject { ["id"] = Third, ["definition"] = new JsonObject { ["extensions"] = new JsonObject { [Some.Base + "/ext/module-key"] = "lockout" } } }),
    };
}
