using System.Text.Json.Nodes;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Tests.Classification;

/// <summary>Decisions that were worked out by hand, as far as they concern kind, practice and modality.</summary>
public sealed class WorkedDecisionTests
{
    private const string Edlm = "https://xapi.edlm/profiles/edlm-lms/concepts/";

    public static TheoryData<string, LearningKind, Practice, Modality, string> FromPlatforms => new()
    {
        { "completed cmi5 course", LearningKind.Learning, Practice.Module, Modality.Formal, "K08 F5" },
        { "completed attempt", LearningKind.Learning, Practice.Assessment, Modality.Formal, "K08 F5" },
        { "attended face-to-face", LearningKind.Learning, Practice.LiveSession, Modality.Formal, "K08 F5" },
        { "enrolled by another", LearningKind.Commitment, Practice.None, Modality.Unclassified, "K06" },
        { "registered on the platform", LearningKind.Admin, Practice.None, Modality.Unclassified, "K11" },
        { "achieved badge", LearningKind.Credential, Practice.None, Modality.Unclassified, "K07b" },
        { "submitted feedback", LearningKind.Feedback, Practice.Feedback, Modality.Unclassified, "K04" },
        { "unregistered", LearningKind.Commitment, Practice.None, Modality.Unclassified, "K06" },
        { "left the course", LearningKind.Commitment, Practice.None, Modality.Unclassified, "K06" },
        { "passed course", LearningKind.Learning, Practice.Assessment, Modality.Formal, "K08 F5" },
        { "failed course", LearningKind.Learning, Practice.Assessment, Modality.Formal, "K08 F5" },
        { "evaluated question", LearningKind.Trace, Practice.None, Modality.Unclassified, "K10" },
        { "posted discussion", LearningKind.Interaction, Practice.PeerLearning, Modality.Unclassified, "K07" },
        { "registered course", LearningKind.Commitment, Practice.None, Modality.Unclassified, "K06" },
        { "completed module, our profile", LearningKind.Learning, Practice.Module, Modality.Formal, "K08 F3" },
    };

    public static TheoryData<string, LearningKind, Practice, Modality, string> FromPeople => new()
    {
        { "mentored", LearningKind.Learning, Practice.Mentoring, Modality.Informal, "K09 F3" },
        { "attended tutor session", LearningKind.Learning, Practice.Mentoring, Modality.Informal, "K08 F3" },
        { "shared mistake", LearningKind.Learning, Practice.MistakeShared, Modality.Informal, "K09 F3" },
        { "experienced moment, observation", LearningKind.Learning, Practice.Observation, Modality.Informal, "K09 P0 F3" },
        { "defined goal", LearningKind.Commitment, Practice.None, Modality.Unclassified, "K06b" },
        { "approved goal", LearningKind.Commitment, Practice.None, Modality.Unclassified, "K06" },
        { "registered module, own ownership", LearningKind.Commitment, Practice.None, Modality.Unclassified, "K06" },
        { "answered survey item", LearningKind.Survey, Practice.None, Modality.Unclassified, "K03b" },
    };

    private static Dictionary<string, JsonObject> Statements => new(StringComparer.Ordinal)
    {
        ["completed cmi5 course"] = Some.Statement(Some.Adl + "completed", Some.Course),
        ["completed attempt"] = Some.Statement(Some.Adl + "completed", Some.AdlType + "attempt"),
        ["attended face-to-face"] = Taught(Some.Statement(Some.Adl + "attended", "https://w3id.org/xapi/acrossx/activities/face-to-face-discussion")),
        ["enrolled by another"] = Taught(Some.Statement(Edlm + "verbs/enrolled", Some.Course)).WithExtension(Edlm + "context-extensions/enrolment-type", "manual"),
        ["registered on the platform"] = Some.Statement(Some.Adl + "registered", Some.TinCanType + "lms"),
        ["achieved badge"] = Some.Statement("https://w3id.org/xapi/tla/verbs/achieved", Edlm + "activity-types/badge"),
        ["submitted feedback"] = Some.Statement("http://activitystrea.ms/schema/1.0/submit", Edlm + "activity-types/feedback"),
        ["unregistered"] = Some.Statement(Some.TinCan + "unregistered", Some.Course),
        ["left the course"] = Some.Statement("http://activitystrea.ms/leave", Some.Course),
        ["passed course"] = Some.Statement(Some.Adl + "passed", Some.AdlType + "course"),
        ["failed course"] = Some.Statement(Some.Adl + "failed", Some.AdlType + "course"),
        ["evaluated question"] = Some.Statement("https://w3id.org/xapi/acrossx/verbs/evaluated", Some.AdlType + "cmi.interaction"),
        ["posted discussion"] = Some.Statement("https://w3id.org/xapi/acrossx/verbs/posted", Some.TinCanType + "discussion"),
        ["registered course"] = Some.Statement(Some.Adl + "registered", Some.AdlType + "course"),
        ["completed module, our profile"] = Some.Entry(Some.Adl + "completed", Some.Module),
        ["mentored"] = Some.Entry(Some.TinCan + "mentored").WithObject(Some.Agent()),
        ["attended tutor session"] = Taught(Some.Entry(Some.Adl + "attended", Some.TinCanType + "tutor-session")),
        ["shared mistake"] = Some.Entry(Some.Adl + "shared", Some.Base + "/activities/mistake"),
        ["experienced moment, observation"] =
            Some.Entry(Some.Adl + "experienced", Some.Base + "/activities/learning-moment").WithExtension(Some.Base + "/ext/practice", "observation"),
        ["defined goal"] = Some.Entry(Some.TinCan + "defined", Some.TinCanType + "goal"),
        ["approved goal"] = Some.Entry("http://activitystrea.ms/schema/1.0/approve").WithObject(Some.StatementRef()),
        ["registered module, own ownership"] = Some.Entry(Some.Adl + "registered", Some.Module).WithExtension(Some.Base + "/ext/ownership", "employee-led"),
        ["answered survey item"] =
            Some.Entry(Some.Adl + "answered", Some.AdlType + "cmi.interaction").InContextActivities("parent", "https://blend.example/i/ps7", Some.TinCanType + "survey"),
    };

    [Theory]
    [MemberData(nameof(FromPlatforms))]
    public void A_platforms_statement_is_decided_as_worked_out(string statement, LearningKind kind, Practice practice, Modality modality, string rules) =>
        Check(Statements[statement].Fact(SourceKind.Lms), kind, practice, modality, rules);

    [Theory]
    [MemberData(nameof(FromPeople))]
    public void A_self_report_is_decided_as_worked_out(string statement, LearningKind kind, Practice practice, Modality modality, string rules) =>
        Check(Statements[statement].Fact(SourceKind.Capture), kind, practice, modality, rules);

    [Fact]
    public void An_attempt_is_learning_but_not_counted_beside_its_module()
    {
        Assert.False(Statements["completed attempt"].Fact().Counts);
        Assert.Equal(Grain.Item, Statements["completed attempt"].Fact().Grain);
        Assert.True(Statements["completed cmi5 course"].Fact().Counts);
        Assert.False(Statements["achieved badge"].Fact().Counts);
    }

    private static void Check(LearningFact fact, LearningKind kind, Practice practice, Modality modality, string rules)
    {
        Assert.Equal((kind, practice, modality), (fact.Kind, fact.Practice, fact.Modality));
        Assert.Equal(rules, string.Join(" ", fact.MatchedRules.Where(id => id[0] is 'K' or 'F' || id == "P0")));
    }

    private static JsonObject Taught(JsonObject statement) => statement.With("context", "instructor", Some.Agent("e-0007"));
}
