using System.Text;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Tests.Classification;

/// <summary>One Statement for each template of the published profile.</summary>
public sealed class ProfileTemplateTests
{
    private static readonly Dictionary<string, (LearningKind Kind, Practice Practice, Modality Modality)> Expected = new(StringComparer.Ordinal)
    {
        ["formal-completion"] = (LearningKind.Learning, Practice.Module, Modality.Formal),
        ["baseline-completion"] = (LearningKind.Learning, Practice.Module, Modality.Formal),
        ["mentoring-given"] = (LearningKind.Learning, Practice.Mentoring, Modality.Informal),
        ["mentoring-received"] = (LearningKind.Learning, Practice.Mentoring, Modality.Informal),
        ["problem-solved"] = (LearningKind.Learning, Practice.ProblemSolving, Modality.Informal),
        ["mistake-shared"] = (LearningKind.Learning, Practice.MistakeShared, Modality.Informal),
        ["reflection"] = (LearningKind.Learning, Practice.Reflection, Modality.Informal),
        ["experiment"] = (LearningKind.Learning, Practice.Experiment, Modality.Informal),
        ["peer-learning"] = (LearningKind.Learning, Practice.PeerLearning, Modality.Informal),
        ["learning-moment"] = (LearningKind.Learning, Practice.Observation, Modality.Informal),
        ["learning-shared"] = (LearningKind.Learning, Practice.LearningShared, Modality.Informal),
        ["module-feedback"] = (LearningKind.Feedback, Practice.Feedback, Modality.Unclassified),
        ["rework-proposed"] = (LearningKind.Feedback, Practice.Feedback, Modality.Unclassified),
        ["module-revised"] = (LearningKind.Content, Practice.None, Modality.Unclassified),
        ["goal-proposed"] = (LearningKind.Commitment, Practice.None, Modality.Unclassified),
        ["goal-approved"] = (LearningKind.Commitment, Practice.None, Modality.Unclassified),
        ["assignment"] = (LearningKind.Commitment, Practice.None, Modality.Unclassified),
        ["self-enrolment"] = (LearningKind.Commitment, Practice.None, Modality.Unclassified),
        ["survey-response"] = (LearningKind.Survey, Practice.None, Modality.Unclassified),
        ["role-change"] = (LearningKind.People, Practice.None, Modality.Unclassified),
    };

    private static Dictionary<string, JsonObject> Own => new(StringComparer.Ordinal)
    {
        ["formal-completion"] = Some.Entry(Some.Adl + "completed", Some.Module).With("result", "completion", true),
        ["baseline-completion"] = Some.Entry(Some.Adl + "completed", Some.Module).InContextActivities("grouping", "https://blend.example/sets/onboarding", "https://w3id.org/xapi/tla/activity-types/content_set"),
        ["mentoring-given"] = Some.Entry(Some.TinCan + "mentored").WithObject(Some.Agent()),
        ["mentoring-received"] = Some.Entry(Some.Adl + "attended", Some.TinCanType + "tutor-session").With("context", "instructor", Some.Agent()),
        ["problem-solved"] = Some.Entry("https://w3id.org/xapi/dod-isd/verbs/solved", Some.TinCanType + "doubt"),
        ["mistake-shared"] = Some.Entry(Some.Adl + "shared", Some.Base + "/activities/mistake"),
        ["reflection"] = Some.Entry(Some.Base + "/verbs/reflected"),
        ["experiment"] = Some.Entry(Some.Base + "/verbs/experimented", Some.Base + "/activities/experiment"),
        ["peer-learning"] = Some.Entry(Some.Adl + "experienced", "https://w3id.org/xapi/acrossx/activities/collaboration"),
        ["learning-moment"] = Some.Entry(Some.Adl + "experienced", Some.Base + "/activities/learning-moment").WithExtension(Some.Base + "/ext/practice", "observation"),
        ["learning-shared"] = Some.Entry(Some.Adl + "shared", Some.Base + "/activities/learning-moment"),
        ["module-feedback"] = Some.Entry(Some.TinCan + "rated", Some.Module),
        ["rework-proposed"] = Some.Entry("https://w3id.org/xapi/dod-isd/verbs/proposed", Some.TinCanType + "suggestion").InContextActivities("parent", "https://lms.example/m/1", Some.Module),
        ["module-revised"] = Some.Entry("https://w3id.org/xapi/dod-isd/verbs/revised", Some.Module),
        ["goal-proposed"] = Some.Entry(Some.TinCan + "defined", Some.TinCanType + "goal"),
        ["goal-approved"] = Some.Entry("http://activitystrea.ms/schema/1.0/approve").WithObject(Some.StatementRef()),
        ["assignment"] = Some.Entry("https://w3id.org/xapi/acrossx/verbs/was-assigned", Some.Module),
        ["self-enrolment"] = Some.Entry(Some.Adl + "registered", Some.Module),
        ["survey-response"] = Some.Entry(Some.Adl + "answered", Some.AdlType + "cmi.interaction").InContextActivities("parent", "https://blend.example/i/ps7", Some.TinCanType + "survey"),
        ["role-change"] = Some.Entry(Some.TinCan + "was-assigned-job-title", "http://activitystrea.ms/schema/1.0/job"),
    };

    public static TheoryData<string> Templates => [.. Expected.Keys];

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_is_read_as_it_is_meant(string template)
    {
        Check(template, Own[template].Fact(SourceKind.Capture));
        Check(template, Own[template].Fact(SourceKind.Unbound));
        Check(template, Own[template].Fact(SourceKind.Lms));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_under_an_earlier_base_is_read_alike(string template)
    {
        var moved = Own[template].ToJsonString().Replace(Some.Base, "https://before.example/p", StringComparison.Ordinal);
        Check(template, Some.Fact(Encoding.UTF8.GetBytes(moved), SourceKind.Capture, new Classifier(BlendedLRS.Learning.RuleSets.RuleSet.Default, Some.Options(earlier: "https://before.example/p"))));
    }

    [SkippableFact]
    public void Every_sample_of_the_draft_profile_is_read_as_it_is_meant()
    {
        var samples = JsonNode.Parse(File.ReadAllText(SharedData.Path("blend-profile/samples.json")))!.AsObject();
        Assert.Equal(Expected.Keys.Order(StringComparer.Ordinal), samples.Select(sample => sample.Key).Order(StringComparer.Ordinal));
        Assert.All(samples, sample => Check(sample.Key, sample.Value!.AsObject().Fact(SourceKind.Capture)));
    }

    private static void Check(string template, LearningFact fact) =>
        Assert.Equal((template, Expected[template]), (template, (fact.Kind, fact.Practice, fact.Modality)));
}
