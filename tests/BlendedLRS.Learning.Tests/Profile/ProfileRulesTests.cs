using System.Text;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Profile;
using BlendedLRS.Learning.RuleSets;

namespace BlendedLRS.Learning.Tests.Profile;

/// <summary>Which template a Statement fits, and what is said when it fits none.</summary>
public sealed class ProfileRulesTests
{
    public static TheoryData<string> Names => [.. ProfileSamples.Names];

    [Fact]
    public void There_is_a_sample_for_every_template() =>
        Assert.Equal(
            ProfileDocument.Of(Some.Bases).Content.Templates.Select(template => template.Id).Order(StringComparer.Ordinal),
            ProfileSamples.Names.Select(ProfileSamples.Template).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_fits_its_template_and_breaks_nothing(string name)
    {
        var verdict = ProfileSamples.Of(name).Judged();
        Assert.Equal(ProfileSamples.Template(name), verdict.Template);
        Assert.Empty(verdict.Broken);
        Assert.True(verdict.Holds);
        Assert.Equal("profile=" + name, verdict.Evidence);

        // A baseline completion is a formal completion too, and says more; nothing else fits twice.
        Assert.Equal(name == "baseline-completion" ? [name, "formal-completion"] : [name], verdict.Templates.Select(id => id[(id.LastIndexOf('/') + 1)..]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_under_an_earlier_base_is_judged_alike(string name)
    {
        const string Before = "https://before.example/p";
        var sample = ProfileSamples.Of(name, Before);
        Assert.Null(ProfileSamples.Rules.Judge(sample.Bytes()));
        var moved = ProfileRules.Of(new ProfileBases(Some.Base, Before), RuleSet.Default).Judge(sample.Bytes())!;
        Assert.Equal(ProfileSamples.Template(name), moved.Template);
        Assert.Empty(moved.Broken);
        Assert.Equal(ProfileSamples.Of(name).Judged().Notes, moved.Notes);
    }

    [Theory]
    [InlineData("formal-completion", "http://adlnet.gov/expapi/verbs/completed", "https://adlnet.gov/expapi/verbs/completed")]
    [InlineData("formal-completion", "http://adlnet.gov/expapi/verbs/completed", "http://activitystrea.ms/schema/1.0/complete")]
    [InlineData("goal-approved", "http://activitystrea.ms/schema/1.0/approve", "http://activitystrea.ms/approve")]
    [InlineData("survey-response", "http://id.tincanapi.com/activitytype/survey", "https://id.tincanapi.com/activitytype/survey")]
    [InlineData("peer-learning", "https://w3id.org/xapi/acrossx/", "http://w3id.org/xapi/acrossx/")]
    [InlineData("module-revised", Some.Base + "/v0.1", Some.Base + "/v0.1/")]
    public void An_alias_counts_as_what_it_stands_for(string name, string iri, string alias)
    {
        var text = ProfileSamples.Of(name).ToJsonString();
        Assert.Contains(iri, text, StringComparison.Ordinal);
        var verdict = ProfileSamples.Rules.Judge(Encoding.UTF8.GetBytes(text.Replace(iri, alias, StringComparison.Ordinal)))!;
        Assert.Equal(ProfileSamples.Template(name), verdict.Template);
        Assert.Empty(verdict.Broken);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Without_our_category_the_profile_says_nothing(string name)
    {
        var sample = ProfileSamples.Of(name);
        sample["context"]!["contextActivities"]!["category"]![0]!["id"] = "https://other.example/profile/v0.1";
        Assert.Null(ProfileSamples.Rules.Judge(sample.Bytes()));
        sample["context"]!["contextActivities"]!.AsObject().Remove("category");
        Assert.Null(ProfileSamples.Rules.Judge(sample.Bytes()));
    }

    [Fact]
    public void A_lone_category_is_a_list_of_one()
    {
        var sample = ProfileSamples.Of("reflection");
        var activities = sample["context"]!["contextActivities"]!;
        activities["category"] = activities["category"]![0]!.DeepClone();
        Assert.Empty(sample.Judged().Broken);
    }

    [Fact]
    public void A_version_that_the_profile_never_had_is_refused()
    {
        var sample = ProfileSamples.Of("reflection");
        sample["context"]!["contextActivities"]!["category"]![0]!["id"] = Some.Base + "/v9";
        var broken = Assert.Single(sample.Judged().Broken);
        Assert.Equal("/context/contextActivities/category", broken.Refusal.Pointer);
        Assert.Contains("/v0.1", broken.Refusal.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reflection", "http://adlnet.gov/expapi/verbs/voided", "", "/verb/id", "profile-broken=none: $.verb.id")]
    [InlineData("peer-learning", "", "http://adlnet.gov/expapi/activities/meeting", "/object/definition/type", "profile-broken=none: $.object.definition.type")]
    public void A_statement_that_fits_no_template_is_told_what_is_wrong(string name, string verb, string type, string pointer, string evidence)
    {
        var sample = ProfileSamples.Of(name);
        if (verb.Length > 0)
        {
            sample["verb"]!["id"] = verb;
        }

        if (type.Length > 0)
        {
            sample["object"]!["definition"]!["type"] = type;
        }

        var verdict = sample.Judged();
        var broken = Assert.Single(verdict.Broken);
        Assert.Null(verdict.Template);
        Assert.Equal(("Profile", pointer), (broken.Refusal.Requirement, broken.Refusal.Pointer));
        Assert.Equal(evidence, verdict.Evidence);
    }

    [Fact]
    public void What_a_template_determines_by_context_must_be_there()
    {
        var sample = ProfileSamples.Of("survey-response");
        sample["context"]!["contextActivities"]!.AsObject().Remove("parent");
        Assert.Equal("/context/contextActivities", Assert.Single(sample.Judged().Broken).Refusal.Pointer);
    }

    [Fact]
    public void An_approval_must_refer_to_a_goal_where_the_goal_is_at_hand()
    {
        var approval = ProfileSamples.Of("goal-approved");
        var id = Guid.Parse(approval["object"]!["id"]!.GetValue<string>());
        ReadOnlyMemory<byte>? Held(Guid asked, string name) => asked == id ? ProfileSamples.Of(name).Bytes() : null;
        Assert.True(approval.Judged(asked => Held(asked, "goal-proposed")).Holds);
        Assert.True(approval.Judged(_ => null).Holds);
        var broken = Assert.Single(approval.Judged(asked => Held(asked, "reflection")).Broken);
        Assert.Equal(("$.object", "/object"), (broken.Location, broken.Refusal.Pointer));

        var brokenGoal = ProfileSamples.Of("goal-proposed").With("context", "instructor", Some.Agent());
        Assert.False(approval.Judged(_ => brokenGoal.Bytes()).Holds);
        approval["object"] = ProfileSamples.Of("goal-proposed")["object"]!.DeepClone();
        Assert.Equal("/object", Assert.Single(approval.Judged().Broken).Refusal.Pointer);
    }

    [Fact]
    public void The_standards_ban_of_platform_and_revision_on_agents_is_a_rule_too()
    {
        foreach (var property in new[] { "platform", "revision" })
        {
            var broken = Assert.Single(ProfileSamples.Of("mentoring-given").With("context", property, "x").Judged().Broken);
            Assert.Equal("/context/" + property, broken.Refusal.Pointer);
        }
    }

    [Fact]
    public void A_string_that_is_no_text_is_refused_and_nothing_breaks()
    {
        var text = ProfileSamples.Of("reflection").ToJsonString().Replace("\"private\"", "\"\\ud800\"", StringComparison.Ordinal);
        Assert.False(ProfileSamples.Rules.Judge(Encoding.UTF8.GetBytes(text))!.Holds);
    }

    [Fact]
    public void The_fact_tells_which_template_was_kept_or_broken_where()
    {
        var classifier = new Classifier(RuleSet.Default, Some.Options(), ProfileSamples.Rules);
        Assert.Contains("profile=reflection", ProfileSamples.Of("reflection").Fact(SourceKind.Lms, classifier).Evidence);
        var broken = ProfileSamples.Of("mistake-shared").With("result", "success", true).Fact(SourceKind.Lms, classifier);
        Assert.Contains("profile-broken=mistake-shared: $.result.success", broken.Evidence);
        Assert.DoesNotContain(Some.Statement().Fact(SourceKind.Lms, classifier).Evidence, text => text.StartsWith("profile", StringComparison.Ordinal));
        Assert.NotEqual(Some.Classifier.Version, classifier.Version);
    }

    [Fact]
    public void What_is_recommended_is_noted_and_not_refused()
    {
        var verdict = ProfileSamples.Of("reflection").Judged();
        Assert.Equal(["$.result.response", "$.context.contextActivities.other[*].id"], verdict.Notes.Select(note => note.Location));
        Assert.All(verdict.Notes, note => Assert.Contains("should be there", note.Refusal.Reason, StringComparison.Ordinal));
        var told = ProfileSamples.Of("reflection").With("result", "response", "Check the seal first").InContextActivities("other", "https://skills.example/seals");
        Assert.Empty(told.Judged().Notes);
    }
}
