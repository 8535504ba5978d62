using System.Text;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.RuleSets;

namespace BlendedLRS.Learning.Tests.RuleSets;

/// <summary>An organisation overrides the modality with rules of its own (F2), by whatever a condition can name, and tells what it believes of its sources.</summary>
public sealed class OverrideTests
{
    private const string Special = "https://lms.example/m/1";

    [Theory]
    [InlineData("\"sources\":[\"lms\"]", true)]
    [InlineData("\"sources\":[\"chat\"]", false)]
    [InlineData("\"platforms\":[\"Moodle\"]", true)]
    [InlineData("\"platforms\":[\"Other\"]", false)]
    [InlineData("\"idPrefixes\":[\"https://lms.example/m/\"]", true)]
    [InlineData("\"idPrefixes\":[\"https://lms.example/x/\"]", false)]
    [InlineData("\"verbs\":[\"http://adlnet.gov/expapi/verbs/completed\"]", true)]
    [InlineData("\"verbs\":[\"http://adlnet.gov/expapi/verbs/passed\"]", false)]
    [InlineData("\"types\":[\"@module\"]", true)]
    [InlineData("\"types\":[\"@course\"]", false)]
    [InlineData("\"from\":\"2025-11-20T09:00:00Z\",\"until\":\"2025-11-20T09:00:01Z\"", true)]
    [InlineData("\"until\":\"2025-11-20T09:00:00Z\"", false)]
    [InlineData("\"sources\":[\"lms\"],\"platforms\":[\"Moodle\"],\"idPrefixes\":[\"https://lms.example/\"],\"verbs\":[\"@achieving\"],\"types\":[\"@module\"],\"from\":\"2025-01-01T00:00:00+02:00\"", true)]
    public void An_override_decides_where_all_it_names_holds(string when, bool holds)
    {
        var classifier = With("/modalities/rules/2/cases", $"[{{\"when\":{{{when}}},\"then\":\"informal\"}}]");
        var fact = Some.Statement().With("context", "platform", "Moodle").Fact(classifier: classifier);
        Assert.Equal((Special, holds ? Modality.Informal : Modality.Formal), (fact.Details!.ObjectId, fact.Modality));
        Assert.Equal(holds ? "F2" : "F5", fact.MatchedRules[^1]);
    }

    [Fact]
    public void A_word_of_the_sender_outranks_an_override_and_an_override_outranks_the_profile()
    {
        var classifier = With("/modalities/rules/2/cases", "[{\"when\":{},\"then\":\"informal\"}]");
        Assert.Equal(Modality.Informal, Some.Entry(Some.Adl + "completed", Some.Module).Fact(classifier: classifier).Modality);
        Assert.Equal(Modality.Formal, Some.Statement().WithExtension(Some.Base + "/ext/modality", "formal").Fact(classifier: classifier).Modality);
    }

    [Fact]
    public void A_source_tells_whether_its_registrations_are_attempts_and_its_assignees_actors()
    {
        var statement = Some.Statement("http://activitystrea.ms/schema/1.0/assign").With("context", "registration", "b067a497-006e-4b6d-96a3-1ab8be97de62");
        var before = statement.Fact().Details!;
        Assert.Equal((false, "account|https://hr.example|e-1042"), (before.IsAttempt, before.For));
        Assert.True(statement.Fact(classifier: With("/sources/lms/registrationIsAttempt", "true")).Details!.IsAttempt);
        Assert.Null(statement.Fact(classifier: With("/sources/lms/assignActorIsAssignee", "false")).Details!.For);
        Assert.True(statement.InContextActivities("category", "https://w3id.org/xapi/cmi5/context/categories/moveon").Fact().Details!.IsAttempt);
    }

    [Fact]
    public void A_source_tells_what_its_ways_of_enrolment_mean()
    {
        var statement = Some.Statement("https://xapi.edlm/profiles/edlm-lms/concepts/verbs/enrolled").WithExtension("https://xapi.edlm/profiles/edlm-lms/concepts/context-extensions/enrolment-type", "fee");
        Assert.Equal((Ownership.ManagerDriven, "O4"), Claim(statement.Fact()));
        Assert.Equal((Ownership.EmployeeLed, "O3"), Claim(statement.Fact(classifier: With("/sources/lms/enrolments/fee", "\"employee-led\""))));
        Assert.Equal((Ownership.Unknown, "O9"), Claim(statement.Fact(classifier: With("/sources/lms/otherEnrolments", "\"unknown\""))));
    }

    [Fact]
    public void Numbers_of_resolution_are_data()
    {
        var changed = Load("/resolution/windowHours", "12");
        Assert.Equal((TimeSpan.FromHours(12), TimeSpan.FromDays(400)), (changed.Resolution.Window, changed.Resolution.Reach));
        Assert.Equal((TimeSpan.FromHours(24), TimeSpan.FromDays(365), FlexLevel.Customised), (RuleSet.Default.Resolution.Window, RuleSet.Default.Resolution.Fresh, RuleSet.Default.Resolution.DynamicFrom));
    }

    private static (Ownership Ownership, string? Rule) Claim(LearningFact fact) => (fact.Details!.Ownership, fact.Details.OwnershipRule);

    private static Classifier With(string pointer, string json) => new(Load(pointer, json), Some.Options());

    private static RuleSet Load(string pointer, string json)
    {
        var root = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "rules", "default.json")))!;
        var tokens = pointer.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var parent = tokens[..^1].Aggregate(root, (node, token) => node is JsonArray array ? array[int.Parse(token, null)]! : node[token]!);
        parent[tokens[^1]] = JsonNode.Parse(json);
        Assert.Null(RuleSet.Load(Encoding.UTF8.GetBytes(root.ToJsonString()), out var ruleSet));
        return ruleSet!;
    }
}
