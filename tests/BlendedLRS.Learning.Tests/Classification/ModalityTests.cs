using System.Text;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.RuleSets;

namespace BlendedLRS.Learning.Tests.Classification;

/// <summary>Formal or informal: the precedence F1 to F9.</summary>
public sealed class ModalityTests
{
    private const string Said = Some.Base + "/ext/modality";

    [Theory]
    [InlineData(SourceKind.Lms)]
    [InlineData(SourceKind.Capture)]
    [InlineData(SourceKind.Chat)]
    [InlineData(SourceKind.Email)]
    public void A_trusted_source_may_say_it_and_the_conflict_is_told(SourceKind source)
    {
        var fact = Some.Statement(Some.Adl + "completed", Some.AdlType + "lesson").WithExtension(Said, "informal").Fact(source);
        Assert.Equal((Modality.Informal, "F1"), (fact.Modality, fact.MatchedRules[^1]));
        Assert.Contains(fact.Evidence, text => text.StartsWith("instead-of=", StringComparison.Ordinal) && text.EndsWith(":formal", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(SourceKind.Unbound, "F6")]
    [InlineData(SourceKind.Content, "F6")]
    public void Others_may_not(SourceKind source, string rule)
    {
        var fact = Some.Statement().WithExtension(Said, "informal").Fact(source);
        Assert.Equal((Modality.Formal, rule), (fact.Modality, fact.MatchedRules[^1]));
    }

    [Theory]
    [InlineData("unclassified")]
    [InlineData("both")]
    public void An_unknown_word_leaves_it_to_the_rules(string word) =>
        Assert.Equal("F5", Some.Statement().WithExtension(Said, word).Fact().MatchedRules[^1]);

    [Theory]
    [InlineData(SourceKind.Capture, "completed", "F1b", Modality.Formal)]
    [InlineData(SourceKind.Capture, "attended", "F1b", Modality.Formal)]
    [InlineData(SourceKind.Email, "completed", "F1b", Modality.Formal)]
    [InlineData(SourceKind.Lms, "completed", "F3", Modality.Formal)]
    public void A_course_elsewhere_that_people_report_is_formal(SourceKind source, string verb, string rule, Modality modality)
    {
        var fact = Some.Entry(Some.Adl + verb, Some.Course).Fact(source);
        Assert.Equal((modality, rule), (fact.Modality, fact.MatchedRules[^1]));
    }

    [Theory]
    [InlineData("completed", Some.Module, Modality.Formal)]
    [InlineData("completed", null, Modality.Formal)]
    [InlineData("shared", Some.Base + "/activities/learning-moment", Modality.Informal)]
    [InlineData("experienced", "https://w3id.org/xapi/acrossx/activities/collaboration", Modality.Informal)]
    public void A_template_of_our_profile_outranks_the_source(string verb, string? type, Modality modality)
    {
        var fact = Some.Entry(Some.Adl + verb, type).Fact(SourceKind.Lms);
        Assert.Equal((modality, "F3"), (fact.Modality, fact.MatchedRules[^1]));
    }

    [Fact]
    public void Our_category_on_what_matches_no_template_does_not_make_it_informal() =>
        Assert.Equal("F5", Some.Entry(Some.Adl + "passed", Some.Module).Fact(SourceKind.Lms).MatchedRules[^1]);

    [Theory]
    [InlineData("https://w3id.org/xapi/cmi5/context/categories/cmi5")]
    [InlineData("https://w3id.org/xapi/cmi5/context/categories/moveon")]
    [InlineData("https://w3id.org/xapi/scorm/v/2")]
    public void Course_content_says_so_by_its_profile(string category) =>
        Assert.Equal((Modality.Formal, "F4"), Last(Some.Statement(Some.Adl + "passed", null).InContextActivities("category", category).Fact(SourceKind.Unbound)));

    [Theory]
    [InlineData(SourceKind.Lms, Modality.Formal, "F5")]
    [InlineData(SourceKind.Capture, Modality.Informal, "F5")]
    [InlineData(SourceKind.Chat, Modality.Informal, "F5")]
    [InlineData(SourceKind.Email, Modality.Informal, "F5")]
    [InlineData(SourceKind.Unbound, Modality.Informal, "F6")]
    [InlineData(SourceKind.Content, Modality.Informal, "F6")]
    public void The_binding_of_the_credential_outranks_the_practice(SourceKind source, Modality modality, string rule) =>
        Assert.Equal((modality, rule), Last(Some.Statement(Some.TinCan + "mentored").WithObject(Some.Agent()).Fact(source)));

    [Fact]
    public void A_module_that_somebody_reports_as_completed_is_formal_not_informal_by_its_channel() =>
        Assert.Equal((Modality.Formal, "F6"), Last(Some.Statement().Fact(SourceKind.Capture)));

    [Theory]
    [InlineData("category")]
    [InlineData("grouping")]
    public void A_platform_that_names_itself_is_believed_where_the_credential_is_bound_to_nothing(string place) =>
        Assert.Equal((Modality.Formal, "F5b"), Last(Some.Statement(Some.Adl + "attended", Some.AdlType + "meeting").InContextActivities(place, "https://lms.example", Some.TinCanType + "lms").Fact(SourceKind.Unbound)));

    [Fact]
    public void Somebody_who_taught_makes_a_session_formal_only_where_nothing_else_tells()
    {
        var session = Some.Statement(Some.Adl + "attended", Some.AdlType + "meeting");
        Assert.Equal((Modality.Unclassified, "F9"), Last(session.Fact(SourceKind.Unbound)));
        Assert.Equal((Modality.Formal, "F7"), Last(session.With("context", "instructor", Some.Agent()).Fact(SourceKind.Unbound)));

        var mentoring = Some.Statement(Some.Adl + "attended", Some.TinCanType + "tutor-session").With("context", "instructor", Some.Agent());
        Assert.Equal((Modality.Informal, "F6"), Last(mentoring.Fact(SourceKind.Unbound)));
    }

    [Fact]
    public void What_nothing_tells_stays_unclassified_and_counts_apart()
    {
        var fact = Some.Statement(Some.Adl + "completed", "https://elsewhere.example/type").Fact(SourceKind.Unbound);
        Assert.Equal((Modality.Unclassified, "F9"), Last(fact));
        Assert.True(fact.Counts);
    }

    [Theory]
    [InlineData("{\"idPrefixes\":[\"https://lms.example/m/\"]}", true)]
    [InlineData("{\"idPrefixes\":[\"https://lms.example/n/\"]}", false)]
    [InlineData("{\"platforms\":[\"Kiosk\"],\"sources\":[\"lms\"]}", true)]
    [InlineData("{\"platforms\":[\"kiosk\"]}", false)]
    [InlineData("{\"from\":\"2025-11-20T10:00:00+01:00\",\"until\":\"2025-11-21T00:00:00Z\"}", true)]
    [InlineData("{\"from\":\"2025-11-20T10:00:01+01:00\"}", false)]
    [InlineData("{\"until\":\"2025-11-20T09:00:00Z\"}", false)]
    [InlineData("{\"objects\":[\"activity\"],\"exceptVerbs\":[\"@looking\"]}", true)]
    public void An_override_of_the_organisation_goes_before_profile_and_source(string when, bool fires)
    {
        var rules = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "rules", "default.json")))!;
        rules["modalities"]!["rules"]!.AsArray().Single(rule => rule!["id"]!.GetValue<string>() == "F2")!["cases"]!.AsArray().Add(JsonNode.Parse($"{{\"when\":{when},\"then\":\"informal\"}}"));
        Assert.Null(RuleSet.Load(Encoding.UTF8.GetBytes(rules.ToJsonString()), out var ruleSet));

        var fact = Some.Entry(Some.Adl + "completed", Some.Module).With("context", "platform", "Kiosk").Fact(SourceKind.Lms, new Classifier(ruleSet!, Some.Options()));
        Assert.Equal(fires ? (Modality.Informal, "F2") : (Modality.Formal, "F3"), Last(fact));
    }

    private static (Modality Modality, string Rule) Last(LearningFact fact) => (fact.Modality, fact.MatchedRules[^1]);
}
