using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Tests.Resolution;

/// <summary>What takes a completion back: unticked boxes, courses failed after all, voiding.</summary>
public sealed class TakenBackTests
{
    private const string Book = "https://lms.example/mod/book/view.php?id=1";
    private readonly Story _story = new();

    [Theory]
    [InlineData(Story.Edlm + "verbs/uncompleted")]
    [InlineData("https://w3id.org/xapi/vle/verbs/voided-completion")]
    public void An_unticked_box_takes_the_completion_before_it_back(string verb)
    {
        _story.Tell("11-20 09:00", Story.Completed(Book));
        _story.Tell("11-20 09:30", Story.About(verb, Book));
        var resolved = _story.Resolve();
        Assert.Empty(resolved.Events);
        Assert.Contains(new FactFate(Story.Id(1), FactOutcome.TakenBack, Story.Id(2), "D7"), resolved.Fates);
    }

    [Fact]
    public void Completed_with_completion_false_is_an_unticked_box()
    {
        _story.Tell("11-20 09:00", Story.Completed(Book).With("result", "completion", true));
        _story.Tell("11-20 09:30", Story.About("http://vocab.xapi.fr/verbs/marked-completion", Book).With("result", "completion", false));
        Assert.Empty(_story.Resolve().Events);
    }

    [Fact]
    public void A_box_ticked_again_counts_once()
    {
        _story.Tell("11-20 09:00", Story.Completed(Book));
        _story.Tell("11-20 09:30", Story.About(Story.Edlm + "verbs/uncompleted", Book));
        _story.Tell("11-20 09:31", Story.Completed(Book));
        Assert.Equal(Story.Id(3), Assert.Single(_story.Resolve().Events).StatementId);
    }

    [Fact]
    public void Only_the_latest_completion_before_it_of_that_activity_is_taken_back()
    {
        _story.Tell("10-20 09:00", Story.Completed(Book));
        _story.Tell("11-20 09:00", Story.Completed(Book));
        _story.Tell("11-20 09:30", Story.Completed("https://lms.example/m/2"));
        _story.Tell("11-21 09:00", Story.About(Story.Edlm + "verbs/uncompleted", Book));
        _story.Tell("12-20 09:00", Story.Completed(Book));
        Assert.Equal([Story.Id(1), Story.Id(3), Story.Id(5)], _story.Resolve().Events.Select(made => made.StatementId));
    }

    [Fact]
    public void All_words_on_one_experience_are_taken_back_together()
    {
        _story.Tell("11-20 09:00", Story.Completed(Book));
        _story.Tell("11-20 09:01", Story.About(Some.Adl + "passed", Book));
        _story.Tell("11-20 10:00", Story.About(Story.Edlm + "verbs/uncompleted", Book));
        Assert.Empty(_story.Resolve().Events);
    }

    [Fact]
    public void A_voided_word_that_took_back_takes_nothing_back()
    {
        _story.Tell("11-20 09:00", Story.Completed(Book));
        _story.Tell("11-20 09:30", Story.About(Story.Edlm + "verbs/uncompleted", Book), isVoided: true);
        Assert.Single(_story.Resolve().Events);
    }

    [Fact]
    public void A_course_failed_after_it_was_passed_is_passed_no_more()
    {
        _story.Tell("11-20 09:00", Story.About(Some.Adl + "passed", "https://mooc.example/c", Some.AdlType + "course"));
        _story.Tell("11-22 09:00", Story.About(Some.Adl + "failed", "https://mooc.example/c", Some.AdlType + "course"));
        Assert.Empty(_story.Resolve().Events);
        _story.Tell("11-24 09:00", Story.About(Some.Adl + "passed", "https://mooc.example/c", Some.AdlType + "course"));
        Assert.Equal(Story.Id(3), Assert.Single(_story.Resolve().Events).StatementId);
    }

    [Fact]
    public void A_course_failed_without_more_is_learning_and_no_success()
    {
        _story.Tell("11-22 09:00", Story.About(Some.Adl + "failed", "https://mooc.example/c", Some.AdlType + "course"));
        Assert.False(Assert.Single(_story.Resolve().Events).Success);
    }

    [Fact]
    public void A_quiz_failed_after_it_was_passed_takes_nothing_back()
    {
        _story.Tell("11-20 09:00", Story.About(Some.Adl + "passed", Book, Some.AdlType + "assessment"));
        _story.Tell("11-25 09:00", Story.About(Some.Adl + "failed", Book, Some.AdlType + "assessment"));
        Assert.Equal(2, _story.Resolve().Events.Count);
    }

    [Fact]
    public void Nobody_takes_the_completion_of_another_back()
    {
        _story.Tell("11-20 09:00", Story.Completed(Book));
        _story.Tell("11-20 09:30", Story.By(Story.About(Story.Edlm + "verbs/uncompleted", Book), "e-2200"));
        Assert.Single(_story.Resolve().Events);
    }

    [Fact]
    public void What_takes_back_is_a_trace_that_keeps_its_details()
    {
        _story.Tell("11-20 09:30", Story.About(Story.Edlm + "verbs/uncompleted", Book));
        Assert.Equal((LearningKind.Trace, Act.Retract), (_story.Facts[0].Kind, _story.Facts[0].Details!.Act));
    }
}
