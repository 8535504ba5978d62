using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Tests.Resolution;

/// <summary>Who helped whom, from one side and from both; questions and who answered.</summary>
public sealed class TieTests
{
    private readonly Story _story = new();

    [Fact]
    public void A_mentor_helps_the_object_and_who_attends_is_helped_by_the_instructor()
    {
        _story.Tell("11-20 09:00", Some.Entry(Some.TinCan + "mentored").WithObject(Some.Agent()), SourceKind.Capture);
        _story.Tell("11-21 09:00", Some.Entry(Some.Adl + "attended", Some.TinCanType + "tutor-session").With("context", "instructor", Some.Agent()), SourceKind.Capture);
        Assert.Equal([(Story.Person, Story.Other), (Story.Other, Story.Person)], _story.Resolve().Ties.Select(tie => (tie.Helper, tie.Helped)));
        Assert.All(_story.Resolve().Events, made => Assert.Equal([Story.Other], made.Partners));
    }

    [Fact]
    public void A_teacher_of_a_class_and_an_enroller_are_no_partners()
    {
        _story.Tell("11-20 09:00", Some.Statement(Some.Adl + "attended", Some.AdlType + "meeting").With("context", "instructor", Some.Agent()));
        Assert.Empty(_story.Resolve().Ties);
        Assert.Empty(Assert.Single(_story.Resolve().Events).Partners);
    }

    [Fact]
    public void Both_sides_of_one_meeting_are_one_tie_and_two_entries()
    {
        Meet("11-20 09:00", "https://skills.example/lockout");
        Tell("11-21 18:00", "https://skills.example/lockout");
        var both = new[] { _story.Resolve(), _story.Resolve(person: Story.Other) };
        Assert.Equal([1, 1], both.Select(side => side.Events.Count));
        Assert.Equal((Story.Person, Story.Other), Assert.Single(TiePairs.Merge(both).Select(tie => (tie.Helper, tie.Helped))));
        Assert.Single(TiePairs.Merge(both.Reverse()));
    }

    [Theory]
    [InlineData("11-22 09:00", "https://skills.example/lockout")]
    [InlineData("11-20 18:00", "https://skills.example/welding")]
    public void On_another_day_or_topic_they_are_two(string time, string topic)
    {
        Meet("11-20 09:00", "https://skills.example/lockout");
        Tell(time, topic);
        Assert.Equal(2, TiePairs.Merge([_story.Resolve(), _story.Resolve(person: Story.Other)]).Count);
    }

    [Fact]
    public void Two_meetings_that_one_person_told_are_two()
    {
        Meet("11-20 09:00", "https://skills.example/lockout");
        Meet("11-20 15:00", "https://skills.example/lockout");
        Tell("11-20 18:00", "https://skills.example/lockout");
        Assert.Equal(2, TiePairs.Merge([_story.Resolve(), _story.Resolve(person: Story.Other)]).Count);
    }

    [Fact]
    public void A_question_is_answered_by_the_first_reply_of_another_who_helped_with_it()
    {
        var asked = _story.Tell("11-20 09:00", Story.About(Some.Adl + "asked", "https://forum.example/t/1", Some.TinCanType + "discussion"));
        _story.Tell("11-20 10:00", Story.Referring(Story.About(Some.TinCan + "replied", "https://forum.example/t/1/r/1", Some.TinCanType + "forum-reply"), asked));
        _story.Tell("11-20 11:00", Story.By(Story.About(Some.TinCan + "replied", "https://forum.example/t/1/r/2", Some.TinCanType + "forum-reply").InContextActivities("parent", "https://forum.example/t/1"), "e-2200"));
        _story.Tell("11-20 08:00", Story.By(Story.Referring(Story.About(Some.TinCan + "replied", "https://forum.example/t/1/r/3", Some.TinCanType + "forum-reply"), asked), "e-0007"));
        _story.Tell("11-21 09:00", Story.About(Some.Adl + "asked", "https://forum.example/t/2", Some.TinCanType + "discussion"));
        Assert.Equal([11, (int?)null], _story.Resolve().Questions.Select(question => question.Answered?.Hour));
        Assert.Contains((Story.Other, Story.Person), _story.Resolve().Ties.Select(tie => (tie.Helper, tie.Helped)));
    }

    [Fact]
    public void Applause_knows_what_was_applauded()
    {
        var mistake = _story.Tell("11-20 09:00", Story.By(Some.Entry(Some.Adl + "shared", Some.Base + "/activities/mistake"), "e-2200"), SourceKind.Capture);
        var goal = _story.Tell("11-20 09:30", Story.By(Some.Entry(Some.TinCan + "defined", Some.TinCanType + "goal"), "e-2200"), SourceKind.Capture);
        _story.Tell("11-20 10:00", Some.Statement(Some.TinCan + "applauded").WithObject(Story.Ref(mistake)));
        _story.Tell("11-20 11:00", Some.Statement(Some.TinCan + "applauded").WithObject(Story.Ref(goal)));
        _story.Tell("11-20 12:00", Story.About(Some.TinCan + "applauded", "https://blend.example/x/9", Some.Base + "/activities/experiment"));
        _story.Tell("11-20 13:00", Story.About(Some.TinCan + "rated", "https://lms.example/m/1"));
        var given = _story.Resolve().Feedback;
        Assert.Equal([Practice.MistakeShared, Practice.None, Practice.Experiment], given.Select(feedback => feedback.Applauded!.Value));
        Assert.Equal([false, true, false], given.Select(feedback => feedback.IsForGoal));
        Assert.Equal([Story.Other, Story.Other, null], given.Select(feedback => feedback.Receiver));
    }

    [Fact]
    public void Feedback_to_a_person_has_a_receiver()
    {
        _story.Tell("11-20 10:00", Some.Statement(Some.TinCan + "reviewed").WithObject(Some.Agent()));
        Assert.Equal((Story.Other, null), Assert.Single(_story.Resolve().Feedback.Select(feedback => (feedback.Receiver, feedback.Applauded))));
    }

    private void Meet(string time, string topic) =>
        _story.Tell(time, Some.Entry(Some.TinCan + "mentored").WithObject(Some.Agent()).InContextActivities("other", topic, "https://w3id.org/xapi/tla/activity-types/competency"), SourceKind.Capture);

    private void Tell(string time, string topic) =>
        _story.Tell(
            time,
            Story.By(Some.Entry(Some.Adl + "attended", Some.TinCanType + "tutor-session").With("context", "instructor", Some.Agent("e-1042")), "e-2200")
                .InContextActivities("other", topic, "https://w3id.org/xapi/tla/activity-types/competency"),
            SourceKind.Capture);
}
