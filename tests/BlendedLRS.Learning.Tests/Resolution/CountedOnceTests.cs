using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Tests.Resolution;

/// <summary>One experience is counted once, however many Statements tell of it.</summary>
public sealed class CountedOnceTests
{
    private const string Book = "https://lms.example/mod/book/view.php?id=1";
    private const string CourseId = "https://lms.example/course/view.php?id=2";
    private readonly Story _story = new();

    [Fact]
    public void Attempt_module_and_course_of_one_experience_are_the_course_where_nothing_is_catalogued()
    {
        TellOfOneExperience();
        var only = Assert.Single(_story.Resolve().Events);
        Assert.Equal((CourseId, Modality.Formal), (only.ModuleKey, only.Modality));
        Assert.Equal([FactOutcome.Part, FactOutcome.CourseCounts, FactOutcome.Counts], Fates().Select(fate => fate.Outcome));
    }

    [Fact]
    public void And_the_module_where_it_is_catalogued_whether_the_catalogue_or_the_statement_names_its_course()
    {
        TellOfOneExperience();
        var byStatement = Assert.Single(_story.Resolve(Story.Catalogue(Story.Module("book", null, Book))).Events);
        Assert.Equal(("book", Story.Id(2)), (byStatement.ModuleKey, byStatement.StatementId));
        var byCatalogue = Assert.Single(_story.Resolve(Story.Catalogue(Story.Module("book", CourseId, Book))).Events);
        Assert.Equal("book", byCatalogue.ModuleKey);
    }

    [Fact]
    public void A_course_with_catalogued_modules_does_not_count_even_for_who_told_of_the_course_alone_and_neither_do_its_other_parts()
    {
        _story.Tell("11-20 09:00", Story.Completed(CourseId, Some.Course));
        _story.Tell("11-21 09:00", Story.Completed("https://lms.example/page/7").InContextActivities("parent", CourseId, Some.Course));
        Assert.Empty(_story.Resolve(Story.Catalogue(Story.Module("book", CourseId, Book))).Events);
    }

    [Fact]
    public void A_module_that_nobody_catalogued_counts_until_its_course_is_completed()
    {
        _story.Tell("11-20 09:00", Story.Completed(Book).InContextActivities("parent", CourseId, Some.Course));
        Assert.Equal(Book, Assert.Single(_story.Resolve().Events).ModuleKey);
        _story.Tell("12-20 09:00", Story.Completed(CourseId, Some.Course));
        Assert.Equal(CourseId, Assert.Single(_story.Resolve().Events).ModuleKey);
    }

    [Theory]
    [InlineData("11-21 08:59", 1)]
    [InlineData("11-21 09:00", 1)]
    [InlineData("11-21 09:01", 2)]
    public void Completed_and_passed_within_a_day_are_one(string passed, int events)
    {
        _story.Tell("11-20 09:00", Story.Completed(Book));
        _story.Tell(passed, Story.About(Some.Adl + "passed", Book).With("result", "success", true));
        var resolved = _story.Resolve().Events;
        Assert.Equal(events, resolved.Count);
        Assert.Equal(events == 1, resolved[0].Rules.Contains("D1", StringComparer.Ordinal));
        Assert.True(resolved[^1].Success);
        Assert.Equal(events == 1 ? [Story.Id(1), Story.Id(2)] : [Story.Id(1)], resolved[0].Statements);
    }

    [Fact]
    public void Two_activity_ids_of_one_module_key_are_one_module()
    {
        _story.Tell("11-20 09:00", Story.Completed("https://lms.example/m/r1", key: "lockout"));
        _story.Tell("11-20 10:00", Story.Completed("https://lms.example/m/r2", key: "lockout"));
        Assert.Equal("lockout", Assert.Single(_story.Resolve().Events).ModuleKey);
    }

    [Theory]
    [InlineData(SourceKind.Content, "11-25 09:00", true, 1)]
    [InlineData(SourceKind.Content, "11-20 10:00", false, 2)]
    [InlineData(SourceKind.Lms, "11-25 09:00", true, 2)]
    [InlineData(SourceKind.Lms, "11-20 10:00", false, 1)]
    public void Where_a_registration_is_an_attempt_it_decides_and_not_the_time(SourceKind source, string second, bool sameRegistration, int events)
    {
        _story.Tell("11-20 09:00", Story.Completed(Book).With("context", "registration", Story.Id(90).ToString()), source);
        _story.Tell(second, Story.About(Some.Adl + "passed", Book).With("context", "registration", Story.Id(sameRegistration ? 90 : 91).ToString()), source);
        Assert.Equal(events, _story.Resolve().Events.Count);
    }

    [Fact]
    public void Satisfied_is_a_second_word_on_what_was_completed_in_its_registration()
    {
        _story.Tell("11-20 09:00", Story.Completed(Book).With("context", "registration", Story.Id(90).ToString()));
        _story.Tell("11-24 09:00", Story.About("https://w3id.org/xapi/adl/verbs/satisfied", CourseId, Some.Course).With("context", "registration", Story.Id(90).ToString()));
        var only = Assert.Single(_story.Resolve().Events);
        Assert.Equal((Story.Id(1), Book), (only.StatementId, only.ModuleKey));
        _story.Tell("11-25 09:00", Story.About("https://w3id.org/xapi/adl/verbs/satisfied", CourseId, Some.Course).With("context", "registration", Story.Id(91).ToString()));
        Assert.Equal(2, _story.Resolve().Events.Count);
    }

    [Fact]
    public void A_statement_sent_again_is_one_whatever_its_kind()
    {
        var first = _story.Tell("11-20 09:00", Some.Entry(Some.TinCan + "mentored").WithObject(Some.Agent()), SourceKind.Capture);
        _story.Tell("11-20 09:00", Some.Entry(Some.TinCan + "mentored").WithObject(Some.Agent()), SourceKind.Capture);
        _story.Tell("11-20 09:00", Story.About(Story.Edlm + "verbs/enrolled", CourseId, Some.Course));
        _story.Tell("11-20 09:00", Story.About(Story.Edlm + "verbs/enrolled", CourseId, Some.Course));
        var resolved = _story.Resolve();
        Assert.Single(resolved.Events);
        Assert.Single(resolved.Commitments);
        Assert.Single(resolved.Ties);
        Assert.Contains(new FactFate(Story.Id(2), FactOutcome.Resent, first, "D3"), resolved.Fates);
    }

    [Fact]
    public void Informal_entries_without_a_module_are_not_merged_by_time()
    {
        _story.Tell("11-20 09:00", Some.Entry(Some.TinCan + "mentored").WithObject(Some.Agent()), SourceKind.Capture);
        _story.Tell("11-20 15:00", Some.Entry(Some.TinCan + "mentored").WithObject(Some.Agent()), SourceKind.Capture);
        _story.Tell("11-20 16:00", Some.Entry(Some.Adl + "experienced", Some.Base + "/activities/learning-moment"), SourceKind.Capture);
        _story.Tell("11-20 17:00", Some.Entry(Some.Adl + "experienced", Some.Base + "/activities/learning-moment"), SourceKind.Capture);
        Assert.Equal(4, _story.Resolve().Events.Count);
        Assert.All(_story.Resolve().Events, made => Assert.Null(made.ModuleKey));
    }

    [Fact]
    public void A_badge_never_counts_and_tells_until_when_the_completion_is_valid()
    {
        _story.Tell("11-20 09:00", Story.Completed(CourseId, Some.Course));
        _story.Tell("11-20 09:05", Story.About("https://w3id.org/xapi/tla/verbs/achieved", "https://lms.example/badge/1", Story.Edlm + "activity-types/badge")
            .InContextActivities("parent", CourseId, Some.Course).WithExtension("http://id.tincanapi.com/extension/valid-until", "2026-11-20"));
        var only = Assert.Single(_story.Resolve().Events);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero), only.ValidUntil);
    }

    [Fact]
    public void Where_person_and_platform_tell_the_same_the_platform_speaks()
    {
        _story.Tell("11-20 09:00", Story.Completed(CourseId, Some.Course).With("result", "duration", "PT3H"), SourceKind.Capture);
        _story.Tell("11-20 11:00", Story.Completed(CourseId, Some.Course).With("result", "duration", "PT2H"));
        var only = Assert.Single(_story.Resolve().Events);
        Assert.Equal((Story.Id(2), false, 120.0, DurationBasis.Measured), (only.StatementId, only.IsSelfReported, only.Minutes, only.MinutesBasis));
    }

    [Fact]
    public void Minutes_that_nobody_sent_are_the_catalogues_estimate()
    {
        _story.Tell("11-20 09:00", Story.Completed(Book));
        var only = Assert.Single(_story.Resolve(Story.Catalogue(Story.Module("book", null, Book) with { EstimatedMinutes = 25 })).Events);
        Assert.Equal((25.0, DurationBasis.Scheduled), (only.Minutes, only.MinutesBasis));
    }

    [Fact]
    public void Somebody_elses_learning_and_voided_learning_are_none_of_it()
    {
        _story.Tell("11-20 09:00", Story.By(Story.Completed(Book), "e-2200"));
        _story.Tell("11-20 10:00", Story.Completed(Book), isVoided: true);
        Assert.Empty(_story.Resolve().Events);
    }

    private void TellOfOneExperience()
    {
        _story.Tell("11-20 09:00", Story.Completed(Book + "&attempt=1", Some.AdlType + "attempt").InContextActivities("parent", Book, Some.Module));
        _story.Tell("11-20 09:00", Story.Completed(Book).InContextActivities("parent", CourseId, Some.Course));
        _story.Tell("11-20 09:00", Story.Completed(CourseId, Some.Course));
    }

    private IEnumerable<FactFate> Fates() => _story.Resolve().Fates.OrderBy(fate => fate.StatementId);
}
