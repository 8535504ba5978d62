using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;
using BlendedLRS.Learning.RuleSets;
using BlendedLRS.Learning.Tests.Resolution;

namespace BlendedLRS.Learning.Tests.Classification;

/// <summary>An administrator reads why a Statement was taken for what it was.</summary>
public sealed class ExplanationTests
{
    private const string Book = "https://lms.example/m/1";
    private readonly Story _story = new();

    [Fact]
    public void A_statement_is_explained_axis_by_axis_with_the_notes_of_the_rules()
    {
        _story.Tell("11-20 09:00", Story.Completed(Book));
        Assert.Equal(
            [
                "It was taken for learning. Rule K08: Something was completed, passed, failed or attended.",
                "It is about a module. Rule G3: A module, or a session that a platform offers as one.",
                "The practice is module. Rule P12: A module, course or part of one.",
                "It is formal. Rule F5: What the credential is bound to.",
                "The rules looked at verb=http://adlnet.gov/expapi/verbs/completed, type=http://adlnet.gov/expapi/activities/module, source=lms.",
            ],
            Explanation.Of(_story.Facts[0], RuleSet.Default));
    }

    [Fact]
    public void An_event_is_explained_with_what_it_was_merged_with_and_what_decided_beside_the_statement()
    {
        _story.Tell("11-01 09:00", Story.About(Story.Edlm + "verbs/enrolled", Book).WithExtension(Story.Edlm + "context-extensions/enrolment-type", "self"));
        _story.Tell("11-20 09:00", Story.Completed(Book));
        _story.Tell("11-20 10:00", Story.About(Some.Adl + "passed", Book));
        var learning = _story.Resolve();
        var completed = Explanation.Of(_story.Facts[1], RuleSet.Default, learning);
        Assert.Contains("It stands for one learning event, which counts.", completed);
        Assert.Contains("The event is told by 2 Statements and counted once.", completed);
        Assert.Contains("How far it adapted is unknown.", completed);
        Assert.Contains("Its ownership is employee-led. Rule O3: The way of enrolment is one that people choose for themselves.", completed);
        Assert.Contains($"The event was put together with merged={Story.Id(3)}, commitment={Story.Id(1)}.", completed);
        var passed = Explanation.Of(_story.Facts[2], RuleSet.Default, learning);
        Assert.Contains($"It tells of a learning event that another Statement stands for (Statement {Story.Id(2)}), so it is not counted again. Rule D1: Several Statements on one module within a day tell of one experience.", passed);
        var enrolled = Explanation.Of(_story.Facts[0], RuleSet.Default, learning);
        Assert.Contains("It does not count, because only learning does and this is commitment.", enrolled);
        Assert.Contains($"It made a commitment to {Book}; its ownership is employee-led. Rule O3: The way of enrolment is one that people choose for themselves.", enrolled);
    }

    [Fact]
    public void What_does_not_count_says_why()
    {
        _story.Tell("11-20 09:00", Story.Completed(Book));
        _story.Tell("11-20 09:30", Story.About(Story.Edlm + "verbs/uncompleted", Book));
        _story.Tell("11-20 10:00", Story.Completed(Book + "/a", Some.AdlType + "attempt"));
        _story.Tell("11-20 11:00", Story.Completed(Book), isVoided: true);
        var learning = _story.Resolve();
        Assert.Contains($"It does not count any more (Statement {Story.Id(2)}). Rule D7: The completion was taken back.", Explanation.Of(_story.Facts[0], RuleSet.Default, learning));
        Assert.Contains($"It takes a completion back (Statement {Story.Id(1)}), and is no event itself.", Explanation.Of(_story.Facts[1], RuleSet.Default, learning));
        Assert.Contains("It does not count. Rule D6: A part of a module is not counted.", Explanation.Of(_story.Facts[2], RuleSet.Default, learning));
        Assert.Contains("It does not count, because it was voided.", Explanation.Of(_story.Facts[3], RuleSet.Default, learning));
    }

    [Fact]
    public void Every_rule_that_can_fire_has_a_note()
    {
        string[] own = ["D1", "D2", "D3", "D4", "D5", "D6", "D7", "L0", "L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "O1b", "O7", "O8"];
        Assert.All(own, rule => Assert.EndsWith(".", ResolutionRules.NoteOf(rule), StringComparison.Ordinal));
        Assert.All(["O0", "O1", "O6", "O9", "K08"], rule => Assert.NotNull(RuleSet.Default.NoteOf(rule)));
    }

    [Fact]
    public void No_person_is_named()
    {
        _story.Tell("11-20 09:00", Some.Entry(Some.TinCan + "mentored").WithObject(Some.Agent("SECRET")), SourceKind.Capture);
        Assert.DoesNotContain(Explanation.Of(_story.Facts[0], RuleSet.Default, _story.Resolve()), sentence => sentence.Contains("SECRET", StringComparison.Ordinal) || sentence.Contains("e-1042", StringComparison.Ordinal));
    }
}
