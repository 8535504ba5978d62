using System.Text.Json.Nodes;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Tests.Resolution;

namespace BlendedLRS.Learning.Tests.Classification;

/// <summary>What real adapters send against expectation.</summary>
public sealed class AdapterTrapTests
{
    private const string Edlm = "https://xapi.edlm/profiles/edlm-lms/concepts/";

    [Theory]
    [InlineData("http://activitystrea.ms/submit")]
    [InlineData("http://activitystrea.ms/schema/1.0/submit")]
    public void Two_namespaces_of_activity_streams_in_one_adapter_are_one(string verb) =>
        Assert.Equal(LearningKind.Survey, Some.Statement(verb, Some.TinCanType + "survey").Fact().Kind);

    [Fact]
    public void Completions_of_an_agent_that_writes_adl_verbs_with_https_are_not_lost()
    {
        var course = Some.Statement("https://adlnet.gov/expapi/verbs/completed", "https://w3id.org/xapi/tla/activity-types/content_set").Fact();
        Assert.Equal((LearningKind.Learning, Grain.Course, Modality.Formal), (course.Kind, course.Grain, course.Modality));
        var module = Some.Statement("https://adlnet.gov/expapi/verbs/completed", "https://w3id.org/xapi/tla/activity-types/activity").Fact();
        Assert.Equal(Grain.Module, module.Grain);
    }

    [Theory]
    [InlineData("http://id.tincanapi.com/verb/completed", "http://id.tincanapi.com/activitytype/lms/course", Grain.Course)]
    [InlineData("http://adlnet.gov/expapi/verbs/completed", "http://id.tincanapi.com/activitytype/lms/module", Grain.Module)]
    [InlineData("http://adlnet.gov/expapi/verbs/completed", "http://vocab.xapi.fr/activities/course", Grain.Course)]
    [InlineData("http://vocab.xapi.fr/verbs/marked-completion", "http://adlnet.gov/expapi/activities/file", Grain.Module)]
    [InlineData("http://adlnet.gov/expapi/verbs/completed", "http://vocab.xapi.fr/activities/content-object", Grain.Item)]
    [InlineData("http://adlnet.gov/expapi/verbs/completed", Edlm + "activity-types/lesson-session", Grain.Item)]
    [InlineData("http://adlnet.gov/expapi/verbs/completed", Edlm + "activity-types/scorm-content-object", Grain.Item)]
    [InlineData("http://adlnet.gov/expapi/verbs/completed", "https://w3id.org/xapi/cmi5/activitytype/course", Grain.Course)]
    public void Versions_and_relatives_of_the_moodle_plugin_mean_the_same(string verb, string type, Grain grain)
    {
        var fact = Some.Statement(verb, type).Fact();
        Assert.Equal((LearningKind.Learning, grain, Modality.Formal, grain != Grain.Item), (fact.Kind, fact.Grain, fact.Modality, fact.Counts));
    }

    [Fact]
    public void Registered_on_the_platform_is_an_account_registered_on_a_course_is_a_commitment()
    {
        Assert.Equal(LearningKind.Admin, Some.Statement(Some.Adl + "registered", Some.TinCanType + "lms").Fact().Kind);
        Assert.Equal(LearningKind.Commitment, Some.Statement(Some.Adl + "registered", Some.Course).Fact().Kind);
    }

    [Theory]
    [InlineData("https://w3id.org/xapi/tla/verbs/scored", LearningKind.Trace)]
    [InlineData("https://w3id.org/xapi/tla/verbs/achieved", LearningKind.Credential)]
    [InlineData(Edlm + "verbs/enrolled", LearningKind.Commitment)]
    [InlineData("http://activitystrea.ms/schema/1.0/receive", LearningKind.Trace)]
    public void A_grader_or_enroller_in_the_place_of_the_instructor_makes_no_session(string verb, LearningKind kind)
    {
        var fact = Some.Statement(verb, Some.Course).With("context", "instructor", Some.Agent()).Fact();
        Assert.Equal((kind, Modality.Unclassified), (fact.Kind, fact.Modality));
    }

    [Fact]
    public void A_classroom_typed_as_discussion_is_a_live_session_from_a_platform_and_peers_from_people()
    {
        var session = Some.Statement(Some.Adl + "attended", "https://w3id.org/xapi/acrossx/activities/face-to-face-discussion").With("context", "instructor", Some.Agent());
        Assert.Equal((Practice.LiveSession, Modality.Formal), (session.Fact(SourceKind.Lms).Practice, session.Fact(SourceKind.Lms).Modality));
        Assert.Equal((Practice.PeerLearning, Modality.Informal), (session.Fact(SourceKind.Capture).Practice, session.Fact(SourceKind.Capture).Modality));
    }

    [Theory]
    [InlineData(Edlm + "verbs/uncompleted")]
    [InlineData("https://w3id.org/xapi/vle/verbs/voided-completion")]
    public void A_completion_taken_back_is_no_completion(string verb) =>
        Assert.False(Some.Statement(verb, Some.TinCanType + "book").Fact().Counts);

    [Theory]
    [InlineData("https://w3id.org/xapi/tla/verbs/achieved", Edlm + "activity-types/certificate")]
    [InlineData("http://id.tincanapi.com/verb/earned", Some.AdlType + "course")]
    [InlineData("https://w3id.org/xapi/tla/verbs/forfeited", Edlm + "activity-types/badge")]
    public void A_certificate_is_shown_but_does_not_double_the_completion(string verb, string type)
    {
        var fact = Some.Statement(verb, type).Fact();
        Assert.Equal((LearningKind.Credential, false), (fact.Kind, fact.Counts));
    }

    [Theory]
    [InlineData("https://w3id.org/xapi/acrossx/extensions/supplemental-info", LearningKind.Trace)]
    [InlineData(Some.TinCanType + "solution", LearningKind.Trace)]
    [InlineData(Some.TinCanType + "discussion", LearningKind.Interaction)]
    public void Asked_is_a_hint_shown_where_the_type_is_a_hint_even_an_extension_name_as_type(string type, LearningKind kind) =>
        Assert.Equal(kind, Some.Statement(Some.Adl + "asked", type).Fact().Kind);

    [Theory]
    [InlineData("https://w3id.org/xapi/acrossx/verbs/evaluated")]
    [InlineData(Some.Adl + "completed")]
    [InlineData(Some.Adl + "passed")]
    [InlineData(Some.Adl + "answered")]
    public void A_machine_that_grades_a_question_gives_no_feedback_and_completes_no_learning(string verb) =>
        Assert.Equal(LearningKind.Trace, Some.Statement(verb, Some.AdlType + "cmi.interaction").Fact().Kind);

    [Theory]
    [InlineData(SourceKind.Lms, LearningKind.Trace)]
    [InlineData(SourceKind.Content, LearningKind.Trace)]
    [InlineData(SourceKind.Unbound, LearningKind.Learning)]
    [InlineData(SourceKind.Capture, LearningKind.Learning)]
    public void A_slide_that_content_calls_experienced_is_a_page_shown(SourceKind source, LearningKind kind) =>
        Assert.Equal(kind, Some.Statement(Some.Adl + "experienced", "http://adlnet.gov/expapi/activities/slide").Fact(source).Kind);

    [Fact]
    public void A_forum_is_interaction_and_becomes_learning_only_as_a_deliberate_entry()
    {
        Assert.Equal(LearningKind.Interaction, Some.Statement("https://w3id.org/xapi/acrossx/verbs/posted", Some.TinCanType + "discussion").Fact().Kind);
        var entry = Some.Entry("https://w3id.org/xapi/acrossx/verbs/posted", Some.TinCanType + "discussion").Fact();
        Assert.Equal((LearningKind.Learning, Practice.PeerLearning, Modality.Formal), (entry.Kind, entry.Practice, entry.Modality));
        Assert.Equal("K07 K12 P8 F5", string.Join(' ', entry.MatchedRules));
    }

    [Theory]
    [InlineData("http://activitystrea.ms/join", Edlm + "activity-types/group", LearningKind.Admin)]
    [InlineData("http://activitystrea.ms/leave", Some.AdlType + "meeting", LearningKind.Trace)]
    [InlineData("http://activitystrea.ms/leave", Some.Course, LearningKind.Commitment)]
    [InlineData("http://activitystrea.ms/create", Some.TinCanType + "discussion", LearningKind.Interaction)]
    [InlineData("http://activitystrea.ms/create", Some.TinCanType + "chapter", LearningKind.Content)]
    [InlineData("http://activitystrea.ms/create", Edlm + "activity-types/calendar-event", LearningKind.Admin)]
    [InlineData("https://w3id.org/xapi/acrossx/verbs/edited", Some.TinCanType + "forum-reply", LearningKind.Admin)]
    [InlineData("http://id.tincanapi.com/verb/defined", "http://vocab.xapi.fr/activities/course", LearningKind.Content)]
    [InlineData("http://adlnet.gov/expapi/verbs/commented", Some.Course, LearningKind.Feedback)]
    [InlineData("http://adlnet.gov/expapi/verbs/commented", "http://activitystrea.ms/comment", LearningKind.Interaction)]
    [InlineData("http://id.tincanapi.com/verb/viewed", Some.TinCanType + "suggestion", LearningKind.Trace)]
    [InlineData("http://id.tincanapi.com/verb/viewed", Some.TinCanType + "survey", LearningKind.Trace)]
    [InlineData("https://w3id.org/xapi/dod-isd/verbs/proposed", Some.TinCanType + "suggestion", LearningKind.Feedback)]
    [InlineData("http://id.tincanapi.com/verb/was-assigned-job-title", "http://activitystrea.ms/schema/1.0/job", LearningKind.People)]
    [InlineData("https://w3id.org/xapi/adl/verbs/waived", Some.Course, LearningKind.Commitment)]
    [InlineData("https://w3id.org/xapi/adl/verbs/satisfied", Some.Course, LearningKind.Learning)]
    [InlineData("https://w3id.org/xapi/adl/verbs/abandoned", Some.Course, LearningKind.Trace)]
    [InlineData("https://maintenance.example/calibrated", Some.Module, LearningKind.Unclassified)]
    public void One_verb_is_several_kinds_by_what_it_is_about(string verb, string type, LearningKind kind) =>
        Assert.Equal(kind, Some.Statement(verb, type).Fact().Kind);

    [Fact]
    public void A_voiding_statement_is_administration() =>
        Assert.Equal("K01", Some.Statement(Some.Adl + "voided").WithObject(Some.StatementRef()).Fact().MatchedRules[0]);

    [Fact]
    public void An_enroller_in_the_place_of_the_instructor_is_who_decided()
    {
        var claim = Some.Statement(Edlm + "verbs/enrolled", Some.Course).With("context", "instructor", Some.Agent()).Fact().Details!;
        Assert.Equal((Ownership.ManagerDriven, "O5"), (claim.Ownership, claim.OwnershipRule));
    }

    [Fact]
    public void A_registration_that_is_a_login_session_makes_no_attempt_of_what_it_spans()
    {
        var story = new Story();
        story.Tell("11-20 09:00", Story.Completed("https://lms.example/m/1").With("context", "registration", Story.Id(5).ToString()));
        story.Tell("11-20 09:10", Story.Completed("https://lms.example/m/2").With("context", "registration", Story.Id(5).ToString()));
        story.Tell("11-20 15:00", Story.About(Some.Adl + "passed", "https://lms.example/m/1").With("context", "registration", Story.Id(6).ToString()));
        Assert.Equal(["https://lms.example/m/1", "https://lms.example/m/2"], story.Resolve().Events.Select(made => made.ModuleKey));
    }

    [Fact]
    public void A_course_typed_as_cmi5_course_is_not_of_the_cmi5_profile()
    {
        var fact = Some.Statement(Some.Adl + "completed", Some.Course).Fact();
        Assert.Contains("F5", fact.MatchedRules);
        Assert.DoesNotContain("F4", fact.MatchedRules);
        Assert.False(fact.Details!.IsAttempt);
    }

    [Fact]
    public void A_person_as_object_has_neither_revision_nor_module()
    {
        var details = Some.Entry(Some.TinCan + "mentored").WithObject(Some.Agent()).Fact(SourceKind.Capture).Details!;
        Assert.Equal((null, null, null), (details.ObjectId, details.ModuleKey, details.Revision));
        Assert.Equal(["account|https://hr.example|e-2200"], details.ObjectAgents);
    }

    [Theory]
    [InlineData(Some.Adl + "attended", Some.AdlType + "meeting", "F5")]
    [InlineData(Some.Adl + "experienced", "http://adlnet.gov/expapi/activities/slide", "F5")]
    [InlineData(Some.Adl + "completed", Some.Module, "F3")]
    public void The_profiles_category_on_a_statement_that_follows_no_template_decides_nothing(string verb, string type, string rule) =>
        Assert.Equal(rule, Some.Entry(verb, type).Fact().MatchedRules[^1]);

    [Fact]
    public void An_activity_type_under_a_name_that_is_no_property_is_none_and_a_learner_of_any_shape_is_read()
    {
        var statement = Some.Statement("https://w3id.org/xapi/tla/verbs/approved", null).WithExtension("https://w3id.org/xapi/tla/extensions/learner", Some.Agent());
        statement["object"]!["definition"] = new JsonObject { ["activityType"] = Some.Course };
        var details = statement.Fact().Details!;
        Assert.Equal((null, "account|https://hr.example|e-2200"), (details.ObjectType, details.For));
        Assert.Null(Some.Statement("https://w3id.org/xapi/tla/verbs/approved").WithExtension("https://w3id.org/xapi/tla/extensions/learner", "somebody").Fact().Details!.For);
    }

    [Fact]
    public void Copies_of_a_course_have_other_instance_ids_and_one_id_number()
    {
        var story = new Story();
        foreach (var (time, copy) in new[] { ("11-20 09:00", "2"), ("11-20 10:00", "7") })
        {
            var statement = Story.Completed("https://lms.example/course/view.php?id=" + copy, Some.Course);
            statement["object"]!["definition"]!["extensions"] = new JsonObject { ["https://w3id.org/learning-analytics/learning-management-system/external-id"] = "SAFE-01" };
            story.Tell(time, statement);
        }

        Assert.Equal("SAFE-01", Assert.Single(story.Resolve().Events).ModuleKey);
    }

    [Fact]
    public void A_certificate_beside_the_completion_makes_no_second_event()
    {
        var story = new Story();
        story.Tell("11-20 09:00", Story.Completed("https://lms.example/c", Some.Course));
        story.Tell("11-20 09:00", Story.About("https://w3id.org/xapi/tla/verbs/achieved", "https://lms.example/certificate/1", Edlm + "activity-types/certificate"));
        Assert.Single(story.Resolve().Events);
    }
}
