using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.RuleSets;

namespace BlendedLRS.Learning.Tests.Classification;

/// <summary>Who, when, why; and that nothing unexpected breaks it.</summary>
public sealed class FactTests
{
    [Theory]
    [InlineData("2025-11-30T22:59:59Z", "2025-11-30")]
    [InlineData("2025-11-30T23:00:00Z", "2025-12-01")]
    [InlineData("2025-11-30T20:00:00-03:00", "2025-12-01")]
    [InlineData("2025-06-30T22:00:00+00:00", "2025-07-01")]
    [InlineData("2025-12-01T00:30:00", "2025-12-01")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01")]
    [InlineData("9999-12-31T23:59:59Z", "9999-12-31")]
    [InlineData("yesterday", "2026-01-02")]
    [InlineData(null, "2026-01-02")]
    public void The_day_is_that_of_the_timestamp_in_the_reporting_time_zone(string? timestamp, string day)
    {
        var statement = Some.Statement();
        statement["timestamp"] = timestamp;
        var fact = statement.Fact();
        Assert.Equal(DateOnly.Parse(day, null), fact.Day);
        Assert.Equal(timestamp is null or "yesterday", fact.Evidence.Contains("time=stored", StringComparer.Ordinal));
    }

    [Fact]
    public void A_person_is_an_identified_agent()
    {
        Assert.Equal("account|https://hr.example|e-1042", Some.Statement().Fact().Person?.Key);
        Assert.Equal("mbox|mailto:a@b.example", WithActor("{\"mbox\":\"mailto:a@b.example\"}").Person?.Key);
        Assert.Equal("openid|https://a.example/", WithActor("{\"objectType\":\"Agent\",\"openid\":\"https://a.example/\"}").Person?.Key);
        Assert.Equal("mbox_sha1sum|ab", WithActor("{\"mbox_sha1sum\":\"AB\"}").Person?.Key);
        Assert.Null(WithActor("{\"objectType\":\"Group\",\"mbox\":\"mailto:team@b.example\"}").Person);
        Assert.Null(WithActor("{\"name\":\"Somebody\"}").Person);
    }

    [Fact]
    public void Evidence_tells_what_the_rules_looked_at_and_never_a_name_or_a_text()
    {
        var statement = Some.Entry(Some.Adl + "shared", Some.Base + "/activities/mistake").With("result", "response", "SECRET").With("context", "instructor", Some.Agent("SECRET"));
        statement["actor"]!["name"] = "SECRET";
        var fact = statement.Fact(SourceKind.Capture);

        Assert.Equal(["verb=http://adlnet.gov/expapi/verbs/shared", "type=https://blend.example/xapi/activities/mistake", "own-profile"], fact.Evidence);
        Assert.Equal(["K09", "P4", "F3"], fact.MatchedRules);
        Assert.DoesNotContain(fact.Evidence, text => text.Contains("SECRET", StringComparison.Ordinal));
    }

    [Fact]
    public void Evidence_of_the_unclassified_suffices_to_make_a_rule() =>
        Assert.Equal(
            ["verb=https://maintenance.example/calibrated", "type=https://maintenance.example/machine", "source=chat"],
            Some.Statement("https://maintenance.example/calibrated", "https://maintenance.example/machine").Fact(SourceKind.Chat).Evidence);

    [Fact]
    public void Evidence_is_short_even_where_an_iri_is_not()
    {
        var fact = Some.Statement("https://x.example/" + new string('a', 100_000)).Fact();
        Assert.All(fact.Evidence, text => Assert.InRange(text.Length, 1, 240));
    }

    [Fact]
    public void A_fact_is_stamped_with_everything_that_decides()
    {
        var version = Some.Classifier.Version;
        Assert.Matches(@"^1\.1\.0\+[0-9a-f]{12}$", version);
        Assert.Equal(version, Some.Statement().Fact().RuleSetVersion);
        Assert.Equal(version, new Classifier(RuleSet.Default, Some.Options()).Version);
        Assert.False(version == new Classifier(RuleSet.Default, Some.Options("UTC")).Version);
        Assert.False(version == new Classifier(RuleSet.Default, Some.Options(earlier: "https://before.example")).Version);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"verb\":7,\"object\":[],\"context\":\"x\",\"result\":null,\"actor\":[1],\"timestamp\":{}}")]
    [InlineData("{\"verb\":{\"id\":null},\"object\":{\"definition\":[]},\"context\":{\"contextActivities\":{\"category\":[1,null,\"x\",{\"id\":5}],\"parent\":7}}}")]
    [InlineData("{\"context\":{\"extensions\":[],\"instructor\":\"me\",\"contextActivities\":{\"category\":{\"id\":\"https://blend.example/xapi/v0.1\"}}},\"result\":{\"extensions\":\"x\",\"duration\":9}}")]
    [InlineData("{\"actor\":{\"account\":{\"name\":\"x\"}},\"actor\":{}}")]
    public void A_surprise_gives_a_fact_that_says_little(string json)
    {
        var fact = Some.Fact(Encoding.UTF8.GetBytes(json));
        Assert.Equal((LearningKind.Unclassified, Modality.Unclassified), (fact.Kind, fact.Modality));
        Assert.Null(fact.Person);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{\"verb\":")]
    [InlineData("{\"verb\":{\"id\":\"\\ud800\"}}")]
    [InlineData("{\"context\":{\"extensions\":{\"\\udc00\":1}}}")]
    public void What_is_not_one_json_object_of_text_is_set_aside_by_an_exception(string json) =>
        Assert.ThrowsAny<JsonException>(() => Some.Fact(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void A_lone_context_activity_counts_as_an_array_of_one()
    {
        var statement = Some.Statement(Some.Adl + "answered", Some.AdlType + "cmi.interaction");
        statement["context"] = JsonNode.Parse("{\"contextActivities\":{\"grouping\":{\"id\":\"https://x.example/s\",\"definition\":{\"type\":\"http://id.tincanapi.com/activitytype/survey\"}}}}");
        Assert.Equal(LearningKind.Survey, statement.Fact().Kind);
    }

    [Fact]
    public void Deep_nesting_and_many_extensions_are_read()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 500)) + "1" + new string('}', 500);
        var statement = Some.Statement().WithExtension("https://x.example/deep", JsonNode.Parse(deep, null, new JsonDocumentOptions { MaxDepth = 600 }));
        for (var index = 0; index < 5_000; index++)
        {
            statement.WithExtension($"https://x.example/{index}", index);
        }

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = 1000 }))
        {
            statement.WriteTo(writer, new JsonSerializerOptions { MaxDepth = 1000 });
        }

        Assert.Equal(LearningKind.Learning, Some.Fact(buffer.ToArray()).Kind);
    }

    [Fact]
    public void Mutated_statements_never_give_any_other_exception()
    {
        var random = new Random(20251124);
        byte[][] statements =
        [
            Some.Entry(Some.Adl + "attended", Some.TinCanType + "tutor-session").With("context", "instructor", Some.Agent()).With("result", "duration", "PT30M").Bytes(),
            Some.Statement().WithExtension(Some.Base + "/ext/modality", "informal").Bytes(),
        ];
        for (var round = 0; round < 5_000; round++)
        {
            var mutated = (byte[])statements[round % 2].Clone();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                mutated[random.Next(mutated.Length)] = (byte)"{}[]\":,\\ux0a\u0000"[random.Next(12)];
            }

            try
            {
                Assert.NotNull(Some.Fact(mutated, SourceKind.Capture));
            }
            catch (JsonException)
            {
                // Set aside by the projector.
            }
        }
    }

    private static LearningFact WithActor(string actor)
    {
        var statement = Some.Statement();
        statement["actor"] = JsonNode.Parse(actor);
        return statement.Fact();
    }
}
