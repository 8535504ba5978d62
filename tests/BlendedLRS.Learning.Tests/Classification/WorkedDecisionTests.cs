using System.Text.Json.Nodes;
using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.People;
using BlendedLRS.Learning.Resolution;
using BlendedLRS.Learning.RuleSets;

namespace BlendedLRS.Learning.Tests.Classification;

/// <summary>Decisions that were worked out by hand: kind, practice and modality of the Statement, ownership of the commitment, and what becomes of it when nothing else is known.</summary>
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

    [Theory]
    [InlineData("enrolled by another", SourceKind.Lms, Ownership.ManagerDriven, "O4")]
    [InlineData("unregistered", SourceKind.Lms, Ownership.Unknown, null)]
    [InlineData("left the course", SourceKind.Lms, Ownership.Unknown, null)]
    [InlineData("registered course", SourceKind.Lms, Ownership.Unknown, "O9")]
    [InlineData("defined goal", SourceKind.Capture, Ownership.EmployeeLed, "O1")]
    [InlineData("approved goal", SourceKind.Capture, Ownership.CoCreated, "O6")]
    [InlineData("registered module, own ownership", SourceKind.Capture, Ownership.EmployeeLed, "O0")]
    public void A_commitment_says_who_decided_as_worked_out(string statement, SourceKind source, Ownership ownership, string? rule)
    {
        var fact = Statements[statement].Fact(source);
        Assert.Equal((ownership, rule), (fact.Details!.Ownership, fact.Details.OwnershipRule));
        Assert.Equal(rule is null ? [] : [rule], fact.MatchedRules.Where(id => id[0] == 'O'));
    }

    [Theory]
    [InlineData("completed cmi5 course", SourceKind.Lms, null, Ownership.Unknown, "O9")]
    [InlineData("attended face-to-face", SourceKind.Lms, null, Ownership.Unknown, "O9")]
    [InlineData("passed course", SourceKind.Lms, null, Ownership.Unknown, "O9")]
    [InlineData("failed course", SourceKind.Lms, null, Ownership.Unknown, "O9")]
    [InlineData("completed module, our profile", SourceKind.Lms, null, Ownership.Unknown, "O9")]
    [InlineData("mentored", SourceKind.Capture, FlexLevel.Personal, Ownership.EmployeeLed, "O1b")]
    [InlineData("attended tutor session", SourceKind.Capture, FlexLevel.Personal, Ownership.EmployeeLed, "O1b")]
    [InlineData("shared mistake", SourceKind.Capture, FlexLevel.Personal, Ownership.EmployeeLed, "O1b")]
    [InlineData("experienced moment, observation", SourceKind.Capture, FlexLevel.Personal, Ownership.EmployeeLed, "O1b")]
    public void An_event_without_more_is_of_unknown_approach_and_ownership_unless_it_is_an_own_entry(string statement, SourceKind source, FlexLevel? level, Ownership ownership, string rule)
    {
        var only = Assert.Single(Resolve(statement, source).Events);
        Assert.Equal((level, ownership, rule), (only.FlexLevel, only.Ownership, only.Rules[^1]));
    }

    [Theory]
    [InlineData("completed attempt", SourceKind.Lms)]
    [InlineData("enrolled by another", SourceKind.Lms)]
    [InlineData("registered on the platform", SourceKind.Lms)]
    [InlineData("achieved badge", SourceKind.Lms)]
    [InlineData("submitted feedback", SourceKind.Lms)]
    [InlineData("unregistered", SourceKind.Lms)]
    [InlineData("left the course", SourceKind.Lms)]
    [InlineData("evaluated question", SourceKind.Lms)]
    [InlineData("posted discussion", SourceKind.Lms)]
    [InlineData("registered course", SourceKind.Lms)]
    [InlineData("defined goal", SourceKind.Capture)]
    [InlineData("approved goal", SourceKind.Capture)]
    [InlineData("registered module, own ownership", SourceKind.Capture)]
    [InlineData("answered survey item", SourceKind.Capture)]
    public void What_is_no_counted_learning_makes_no_event(string statement, SourceKind source) => Assert.Empty(Resolve(statement, source).Events);

    [Fact]
    public void An_attempt_is_learning_but_not_counted_beside_its_module()
    {
        Assert.False(Statements["completed attempt"].Fact().Counts);
        Assert.Equal(Grain.Item, Statements["completed attempt"].Fact().Grain);
        Assert.True(Statements["completed cmi5 course"].Fact().Counts);
        Assert.False(Statements["achieved badge"].Fact().Counts);
    }

    private static PersonLearning Resolve(string statement, SourceKind source) =>
        PersonResolution.Resolve("account|https://hr.example|e-1042", [Statements[statement].Fact(source)], ModuleCatalogue.Empty, Roster.Empty, RuleSet.Default.Resolution);

    private static void Check(LearningFact fact, LearningKind kind, Practice practice, Modality modality, string rules)
    {
        Assert.Equal((kind, practice, modality), (fact.Kind, fact.Practice, fact.Modality));
        Assert.Equal(rules, string.Join(" ", fact.MatchedRules.Where(id => id[0] is 'K' or 'F' || id == "P0")));
    }

    private static JsonObject Taught(JsonObject statement) => statement.With("context", "instructor", Some.Agent("e-0007"));
}
