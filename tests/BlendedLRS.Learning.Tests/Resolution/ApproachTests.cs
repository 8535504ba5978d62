using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Tests.Resolution;

/// <summary>How far learning adapted: the module as of then, raised by what is known of the event.</summary>
public sealed class ApproachTests
{
    private const string Book = "https://lms.example/m/1";
    private readonly Story _story = new();

    [Fact]
    public void Formal_learning_without_a_catalogue_has_no_level()
    {
        _story.Tell("11-20 09:00", Story.Completed(Book));
        Assert.Null(Only().FlexLevel);
    }

    [Fact]
    public void The_level_is_that_of_the_revision_in_force_then()
    {
        var module = Story.Module("book", null, Book) with
        {
            Revisions = [Revision("r1", 1, FlexLevel.Choice), Revision("r2", 6, FlexLevel.Customised), Revision("r3", 12, FlexLevel.Fixed)],
        };
        _story.Tell("03-01 09:00", Story.Completed(Book));
        _story.Tell("07-01 09:00", Story.Completed(Book));
        _story.Tell("07-05 09:00", Story.Completed(Book).With("context", "revision", "r1"));
        var events = _story.Resolve(Story.Catalogue(module)).Events;
        Assert.Equal([FlexLevel.Choice, FlexLevel.Customised, FlexLevel.Choice], events.Select(made => made.FlexLevel!.Value));
        Assert.Contains("L1", events[0].Rules);
        Assert.Contains("revision=r2", events[1].Evidence);
    }

    [Fact]
    public void A_revision_made_from_feedback_is_personal_for_a_year_unless_the_module_must_be_standard()
    {
        var module = Story.Module("book", null, Book) with { Revisions = [new ModuleRevision("r1", At(2025, 1, 10)) { Cause = RevisionCause.Feedback, FlexLevel = FlexLevel.Choice }] };
        _story.Tell("2026-01-10 00:00", Story.Completed(Book));
        _story.Tell("2026-01-12 00:00", Story.Completed(Book));
        Assert.Equal([FlexLevel.Personal, FlexLevel.Choice], _story.Resolve(Story.Catalogue(module)).Events.Select(made => made.FlexLevel!.Value));
        Assert.All(_story.Resolve(Story.Catalogue(module with { MustBeStandard = "law" })).Events, made => Assert.Equal(FlexLevel.Fixed, made.FlexLevel));
        Assert.All(_story.Resolve(new ModuleCatalogue([module], [new BaselineSet("b", "b", ["book"])])).Events, made => Assert.Equal(FlexLevel.Fixed, made.FlexLevel));
    }

    [Fact]
    public void A_revision_told_late_changes_the_events_after_its_release()
    {
        _story.Tell("11-20 09:00", Story.Completed(Book, key: "book"));
        var module = Story.Module("book", null, Book);
        Assert.Null(Assert.Single(_story.Resolve(Story.Catalogue(module)).Events).FlexLevel);
        _story.Tell("11-01 09:00", Story.About("https://w3id.org/xapi/dod-isd/verbs/revised", Book, key: "book").WithExtension(Some.Base + "/ext/revision-cause", "experiment"));
        var merged = ModuleMerge.Merge(module, _story.ResolveModule("book").Revisions);
        Assert.Equal(FlexLevel.Personal, Assert.Single(_story.Resolve(Story.Catalogue(merged)).Events).FlexLevel);
    }

    [Fact]
    public void What_the_person_adapted_before_is_personal()
    {
        _story.Tell("11-19 09:00", Story.About(Some.TinCan + "personalized", Book));
        _story.Tell("11-20 09:00", Story.Completed(Book));
        Assert.Equal((FlexLevel.Personal, true), (Only().FlexLevel, Only().Rules.Contains("L3", StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("https://w3id.org/xapi/acrossx/activities/learning-plan", true)]
    [InlineData("https://w3id.org/xapi/acrossx/activities/learning-plan", false)]
    public void What_hangs_on_a_plan_of_ones_own_is_personal_and_not_on_a_plan_of_others(string type, bool isOwn)
    {
        var plan = Story.About(Some.TinCan + "defined", "https://blend.example/plan/1", type);
        _story.Tell("11-01 09:00", isOwn ? plan : Story.By(plan, "e-2200"), SourceKind.Capture);
        _story.Tell("11-20 09:00", Story.Completed(Book).InContextActivities("grouping", "https://blend.example/plan/1", type));
        Assert.Equal(isOwn ? FlexLevel.Personal : null, Only().FlexLevel);
    }

    [Theory]
    [InlineData("mentoring", FlexLevel.Personal, "L5")]
    [InlineData("coaching", FlexLevel.Personal, "L5")]
    [InlineData("peer-learning", FlexLevel.Personal, "L5")]
    [InlineData("experiment", FlexLevel.Personal, "L5")]
    [InlineData("reflection", FlexLevel.Personal, "L7")]
    [InlineData("self-study", FlexLevel.Choice, "L8")]
    public void Informal_learning_follows_the_person_self_study_leaves_a_choice(string practice, FlexLevel level, string rule)
    {
        _story.Tell("11-20 09:00", Some.Entry(Some.Adl + "experienced", Some.Base + "/activities/learning-moment").WithExtension(Some.Base + "/ext/practice", practice), SourceKind.Capture);
        Assert.Equal((level, true), (Only().FlexLevel, Only().Rules.Contains(rule, StringComparer.Ordinal)));
    }

    [Fact]
    public void A_peer_format_raises_a_static_module()
    {
        var module = Story.Module("book", null, Book) with { Revisions = [Revision("r1", 1, FlexLevel.Fixed)] };
        _story.Tell("11-20 09:00", Story.Completed(Book).WithExtension(Some.Base + "/ext/practice", "peer-learning"));
        Assert.Equal(FlexLevel.Personal, Assert.Single(_story.Resolve(Story.Catalogue(module)).Events).FlexLevel);
    }

    private LearningEvent Only() => Assert.Single(_story.Resolve().Events);

    private static ModuleRevision Revision(string name, int month, FlexLevel level) => new(name, At(2025, month, 1)) { FlexLevel = level };

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
