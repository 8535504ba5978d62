using System.Text.Json.Nodes;
using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Tests.Classification;

/// <summary>What resolution needs of a Statement, kept as one short text.</summary>
public sealed class FactDetailsTests
{
    [Fact]
    public void Details_are_a_short_text_with_stable_names()
    {
        var details = Some.Statement().Fact().Details!;
        Assert.Equal("""{"t":"2025-11-20T09:00:00+00:00","v":"http://adlnet.gov/expapi/verbs/completed","o":"https://lms.example/m/1","ot":"http://adlnet.gov/expapi/activities/module"}""", details.ToJson());
    }

    [Fact]
    public void Everything_survives_the_text()
    {
        var statement = Some.Entry(Some.TinCan + "rated", Some.Module)
            .With("context", "registration", "b067a497-006e-4b6d-96a3-1ab8be97de62").With("context", "revision", "4.1").With("context", "instructor", Some.Agent("e-0007"))
            .With("context", "statement", Some.StatementRef())
            .With("context", "team", new JsonObject { ["objectType"] = "Group", ["member"] = new JsonArray(Some.Agent("e-1"), Some.Agent("e-2"), Some.Agent("e-1"), new JsonObject { ["name"] = "nobody" }) })
            .InContextActivities("parent", "https://lms.example/c", Some.Course).InContextActivities("grouping", "https://lms.example/g")
            .InContextActivities("other", "https://skills.example/s", "https://w3id.org/xapi/tla/activity-types/competency").InContextActivities("other", "https://skills.example/no", Some.Module)
            .WithExtension("http://id.tincanapi.com/extension/tags", new JsonArray("a", 7, "b")).WithExtension("http://id.tincanapi.com/extension/topic", "c")
            .WithExtension(Some.Base + "/ext/visibility", "team").WithExtension(Some.Base + "/ext/channel", "chat").WithExtension(Some.Base + "/ext/revision-cause", "feedback")
            .WithExtension(Some.Base + "/ext/addresses", new JsonArray("b067a497-006e-4b6d-96a3-1ab8be97de62", "x"))
            .WithExtension("http://id.tincanapi.com/extension/valid-until", "2026-11-20T09:00:00Z").WithExtension(Story("context-extensions/enrolment-type"), "self")
            .With("result", "success", true).With("result", "response", "SECRET").With("result", "score", new JsonObject { ["raw"] = 4, ["min"] = 0, ["max"] = 5 });
        statement["object"]!["definition"]!["extensions"] = new JsonObject { [Some.Base + "/ext/module-key"] = "lockout", [Some.Base + "/ext/revises"] = "https://lms.example/m/0" };
        var json = statement.Fact(SourceKind.Chat).Details!.ToJson();
        var details = FactDetails.Parse(json);
        Assert.Equal(json, details.ToJson());
        Assert.DoesNotContain("SECRET", json, StringComparison.Ordinal);
        Assert.Equal(("lockout", "https://lms.example/m/0", "4.1", "self", "chat"), (details.ModuleKey, details.Revises, details.Revision, details.EnrolmentType, details.Channel));
        Assert.Equal((0.8, true, Visibility.Team, true, RevisionCause.Feedback), (details.Rating, details.Success, details.Visibility, details.HasResponse, details.Cause));
        Assert.Equal(["account|https://hr.example|e-1", "account|https://hr.example|e-2"], details.Team);
        Assert.Equal(["account|https://hr.example|e-0007"], details.Instructors);
        Assert.Equal(["https://skills.example/s", "a", "b", "c"], details.Topics);
        Assert.Equal([new RelatedActivity("https://lms.example/c", Some.Course), new RelatedActivity("https://lms.example/g")], details.Related);
        Assert.Equal([new Guid("b067a497-006e-4b6d-96a3-1ab8be97de62")], details.Refers);
        Assert.Equal([new Guid("b067a497-006e-4b6d-96a3-1ab8be97de62")], details.Addresses);
        Assert.Equal((2026, true), (details.ValidUntil?.Year, details.IsSelfReported));
        Assert.Equal(new Guid("b067a497-006e-4b6d-96a3-1ab8be97de62"), details.Registration);
    }

    [Theory]
    [InlineData("https://w3id.org/xapi/acrossx/verbs/evaluated", Some.AdlType + "cmi.interaction")]
    [InlineData(Some.Adl + "answered", Some.TinCanType + "survey")]
    [InlineData("http://activitystrea.ms/create", Some.TinCanType + "unheard-of")]
    [InlineData("https://maintenance.example/calibrated", Some.Module)]
    public void Nothing_is_kept_where_nothing_is_resolved(string verb, string type) => Assert.Null(Some.Statement(verb, type).Fact().Details);

    [Theory]
    [InlineData("https://w3id.org/learning-analytics/learning-management-system/external-id", "SAFE-01")]
    [InlineData(Some.Base + "/ext/module-key", "SAFE-01")]
    public void An_id_number_that_an_administrator_gave_is_a_module_key(string extension, string key) =>
        Assert.Equal(key, WithKeys(new JsonObject { [extension] = key }));

    [Fact]
    public void The_key_of_the_profile_comes_first() =>
        Assert.Equal("b", WithKeys(new JsonObject { ["https://w3id.org/learning-analytics/learning-management-system/external-id"] = "a", [Some.Base + "/ext/module-key"] = "b" }));

    [Theory]
    [InlineData("{\"scaled\":-0.5}", 0.0)]
    [InlineData("{\"scaled\":0.25,\"raw\":5,\"min\":0,\"max\":5}", 0.25)]
    [InlineData("{\"raw\":5}", null)]
    [InlineData("{\"raw\":5,\"min\":5,\"max\":5}", null)]
    [InlineData("{\"scaled\":\"1\"}", null)]
    [InlineData("7", null)]
    public void A_rating_lies_between_0_and_1(string score, double? rating) =>
        Assert.Equal(rating, Some.Statement(Some.TinCan + "rated").With("result", "score", JsonNode.Parse(score)).Fact().Details!.Rating);

    [Fact]
    public void A_word_that_is_no_cause_is_no_silence()
    {
        Assert.Equal(RevisionCause.Unknown, Some.Statement("https://w3id.org/xapi/dod-isd/verbs/revised").WithExtension(Some.Base + "/ext/revision-cause", "weather").Fact().Details!.Cause);
        Assert.Null(Some.Statement("https://w3id.org/xapi/dod-isd/verbs/revised").Fact().Details!.Cause);
    }

    private static string? WithKeys(JsonObject extensions)
    {
        var statement = Some.Statement();
        statement["object"]!["definition"]!["extensions"] = extensions;
        return statement.Fact().Details!.ModuleKey;
    }

    private static string Story(string term) => "https://xapi.edlm/profiles/edlm-lms/concepts/" + term;
}
