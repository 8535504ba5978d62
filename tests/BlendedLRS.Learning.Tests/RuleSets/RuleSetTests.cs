using System.Text;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.RuleSets;

namespace BlendedLRS.Learning.Tests.RuleSets;

/// <summary>The loader judges shape and sense; the published schema judges the shape alike.</summary>
public sealed class RuleSetTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "rules");
    private static readonly SchemaChecker Schema = new(JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "ruleset.schema.json")))!);

    /// <summary>A change that breaks the shape, and where the loader sees it.</summary>
    public static TheoryData<string, string, string> BrokenShapes => new()
    {
        { "/version", "\"1.0\"", "/version" },
        { "/version", "1", "/version" },
        { "/version", "null", "/version" },
        { "/note", "7", "/note" },
        { "/colour", "\"blue\"", "/colour" },
        { "/normalisation/prefixes/0/to", "\"no iri\"", "/normalisation/prefixes/0/to" },
        { "/normalisation/prefixes/0/too", "\"http://x.example/\"", "/normalisation/prefixes/0/too" },
        { "/normalisation/aliases/http:~1~1a.example", "\"{C}/b\"", "/normalisation/aliases/http:~1~1a.example" },
        { "/normalisation/aliases/not an iri", "\"http://a.example/b\"", "/normalisation/aliases/not an iri" },
        { "/profile/visibility", "\"visibility\"", "/profile/visibility" },
        { "/profile/extra", "\"{B}/ext/x\"", "/profile/extra" },
        { "/sources/lms/trusted", "\"yes\"", "/sources/lms/trusted" },
        { "/sources/lms/visibility", "\"Private\"", "/sources/lms/visibility" },
        { "/sources/lms/visibility", "3", "/sources/lms/visibility" },
        { "/sources/lms/durationBasis", "\"none\"", "/sources/lms/durationBasis" },
        { "/sources/fax", "{\"trusted\":true,\"visibility\":\"private\",\"durationBasis\":\"measured\"}", "/sources/fax" },
        { "/sets/Course", "[\"http://a.example/t\"]", "/sets/Course" },
        { "/sets/empty", "[]", "/sets/empty" },
        { "/sets/nested", "[\"@course\"]", "/sets/nested/0" },
        { "/kinds/for", "[]", "/kinds/for" },
        { "/kinds/rules/0/id", "\"K 1\"", "/kinds/rules/0/id" },
        { "/kinds/rules/0/cases/0/then", "\"learnt\"", "/kinds/rules/0/cases/0/then" },
        { "/kinds/rules/0/cases/0/when/verb", "[\"http://a.example/v\"]", "/kinds/rules/0/cases/0/when/verb" },
        { "/kinds/rules/0/cases/0/when/verbs", "[]", "/kinds/rules/0/cases/0/when/verbs" },
        { "/kinds/rules/0/cases/0/when/verbs", "\"http://a.example/v\"", "/kinds/rules/0/cases/0/when/verbs" },
        { "/kinds/rules/0/cases/0/when/verbs", "[null]", "/kinds/rules/0/cases/0/when/verbs/0" },
        { "/kinds/rules/0/cases/0/when/types", "null", "/kinds/rules/0/cases/0/when/types" },
        { "/kinds/rules/0/cases/0/when/sources", "[\"LMS\"]", "/kinds/rules/0/cases/0/when/sources/0" },
        { "/kinds/rules/0/cases/0/when/ownProfile", "1", "/kinds/rules/0/cases/0/when/ownProfile" },
        { "/kinds/rules/0/cases/0/when/from", "\"2026-01-01\"", "/kinds/rules/0/cases/0/when/from" },
        { "/kinds/rules/0/cases/0/when/until", "\"2026-01-01T00:00:00\"", "/kinds/rules/0/cases/0/when/until" },
        { "/kinds/rules/0/said", "{\"extension\":\"{B}/ext/kind\"}", "/kinds/rules/0" },
        { "/modalities/rules/0/said/extension", "\"@course\"", "/modalities/rules/0/said/extension" },
        { "/sources/lms/enrolments/self", "\"mine\"", "/sources/lms/enrolments/self" },
        { "/sources/lms/registrationIsAttempt", "\"no\"", "/sources/lms/registrationIsAttempt" },
        { "/terms/learner", "[]", "/terms/learner" },
        { "/terms/topicTypes", "[\"@course\"]", "/terms/topicTypes/0" },
        { "/terms/colour", "[\"{B}/ext/colour\"]", "/terms/colour" },
        { "/resolution/windowHours", "0", "/resolution/windowHours" },
        { "/resolution/windowHours", "169", "/resolution/windowHours" },
        { "/resolution/commitmentDays", "1.5", "/resolution/commitmentDays" },
        { "/resolution/dynamicFrom", "\"high\"", "/resolution/dynamicFrom" },
        { "/acts/rules/0/cases/0/then", "\"undo\"", "/acts/rules/0/cases/0/then" },
        { "/ownerships/rules/1/cases/0/when/acts", "[]", "/ownerships/rules/1/cases/0/when/acts" },
        { "/ownerships/rules/1/cases/0/when/enrolments", "[\"self\"]", "/ownerships/rules/1/cases/0/when/enrolments/0" },
        { "/acts/rules/0/cases/0/when/completion", "\"false\"", "/acts/rules/0/cases/0/when/completion" },
        { "/modalities/rules/0/said/if", "{}", "/modalities/rules/0/said/if" },
    };

    /// <summary>A change that only the loader can judge.</summary>
    public static TheoryData<string, string, string> BrokenSenses => new()
    {
        { "/kinds/rules/1/id", "\"K01\"", "/kinds/rules/1/id" },
        { "/practices/rules/1/id", "\"K01\"", "/practices/rules/1/id" },
        { "/kinds/rules/0/cases/0/when/verbs", "[\"@nowhere\"]", "/kinds/rules/0/cases/0/when/verbs/0" },
        { "/kinds/rules/0/cases/0/when/verbs", "[\"https://adlnet.gov/expapi/verbs/voided\"]", "/kinds/rules/0/cases/0/when/verbs/0" },
        { "/acts/rules/1/id", "\"F5\"", "/acts/rules/1/id" },
        { "/terms/channel", "[\"https://adlnet.gov/expapi/x\"]", "/terms/channel/0" },
        { "/sets/slash", "[\"http://a.example/t/\"]", "/sets/slash/0" },
        { "/sets/aliased", "[\"http://id.tincanapi.com/verb/completed\"]", "/sets/aliased/0" },
        { "/kinds/rules/0/cases/0/when/from", "\"2026-13-01T00:00:00Z\"", "/kinds/rules/0/cases/0/when/from" },
        { "/normalisation/aliases/http:~1~1adlnet.gov~1expapi~1verbs~1completed", "\"http://id.tincanapi.com/verb/completed\"", "/normalisation/aliases/http:~1~1id.tincanapi.com~1verb~1completed" },
        { "/normalisation/aliases/https:~1~1adlnet.gov~1expapi~1verbs~1x", "\"http://a.example/x\"", "/normalisation/aliases/https:~1~1adlnet.gov~1expapi~1verbs~1x" },
        { "/normalisation/prefixes/1/from", "\"https://adlnet.gov/expapi/\"", "/normalisation/prefixes/1/from" },
        { "/normalisation/prefixes/0/to", "\"http://activitystrea.ms/\"", "/normalisation/prefixes/0/to" },
    };

    [Fact]
    public void The_default_rule_set_is_accepted_by_loader_and_schema()
    {
        Assert.True(Schema.Accepts(Default()));
        Assert.Null(RuleSet.Load(File.ReadAllBytes(Path.Combine(Folder, "default.json")), out var ruleSet));
        Assert.Equal(RuleSet.Default.Sha256, ruleSet!.Sha256);
        Assert.Equal("1.1.0", ruleSet.Version);
    }

    [Theory]
    [MemberData(nameof(BrokenShapes))]
    public void A_broken_shape_is_refused_by_loader_and_schema(string at, string json, string pointer)
    {
        var changed = Changed(at, json);
        Assert.False(Schema.Accepts(changed));
        Assert.Equal(pointer, Load(changed)?.Pointer);
    }

    [Theory]
    [MemberData(nameof(BrokenSenses))]
    public void A_rule_set_that_cannot_mean_what_it_says_is_refused_by_the_loader(string at, string json, string pointer)
    {
        var changed = Changed(at, json);
        Assert.True(Schema.Accepts(changed));
        Assert.Equal(pointer, Load(changed)?.Pointer);
    }

    [Theory]
    [InlineData("/kinds/rules/0/cases/0/when/platforms", "[\"Moodle\"]")]
    [InlineData("/kinds/rules/0/cases/0/when/from", "\"2026-01-01T00:00:00+02:00\"")]
    [InlineData("/kinds/rules/0/cases/0/when/objects", "[\"statement-ref\"]")]
    [InlineData("/normalisation/aliases/http:~1~1a.example~1verb", "\"http://adlnet.gov/expapi/verbs/completed\"")]
    [InlineData("/version", "\"2.0.0-rc.1\"")]
    public void A_rule_set_with_more_in_it_is_accepted_by_loader_and_schema(string at, string json)
    {
        var changed = Changed(at, json);
        Assert.True(Schema.Accepts(changed));
        Assert.Null(Load(changed));
    }

    [Fact]
    public void Every_required_member_is_missed_by_loader_and_schema()
    {
        var places = RequiredMembers(Default(), "").ToList();
        Assert.True(places.Count > 100);
        foreach (var (parent, name) in places)
        {
            var changed = Default();
            At(changed, parent).AsObject().Remove(name);
            Assert.False(Schema.Accepts(changed), $"{parent}/{name}");
            Assert.Equal(parent, Load(changed)?.Pointer);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"version\":\"1.0.0\",\"version\":\"1.0.0\"}")]
    [InlineData("{\"version\":\"\\ud800\"}")]
    [InlineData("{\"note\":\"\\ud800")]
    public void What_is_no_rule_set_at_all_is_refused(string json) =>
        Assert.NotNull(RuleSet.Load(Encoding.UTF8.GetBytes(json), out _));

    [Fact]
    public void A_member_that_stands_twice_is_refused()
    {
        var json = Default().ToJsonString().Replace("\"version\":", "\"note\":\"again\",\"version\":", StringComparison.Ordinal);
        Assert.NotNull(RuleSet.Load(Encoding.UTF8.GetBytes(json), out _));
    }

    [Fact]
    public void The_hash_does_not_depend_on_layout_or_key_order_but_on_every_word()
    {
        var backwards = new JsonObject(Default().Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        Assert.Null(RuleSet.Load(Encoding.UTF8.GetBytes(backwards.ToJsonString()), out var same));
        Assert.Equal(RuleSet.Default.Sha256, same!.Sha256);

        Assert.Null(RuleSet.Load(Encoding.UTF8.GetBytes(Changed("/note", "\"another\"").ToJsonString()), out var other));
        Assert.False(RuleSet.Default.Sha256 == other!.Sha256);
    }

    [Fact]
    public void Every_set_and_every_rule_of_the_default_is_used_and_explained()
    {
        var text = Default().ToJsonString();
        Assert.All(Default()["sets"]!.AsObject(), set => Assert.True(text.Contains($"\"@{set.Key}\"", StringComparison.Ordinal), set.Key));
        var rules = new[] { "kinds", "grains", "practices", "modalities", "acts", "ownerships" }.SelectMany(axis => Default()[axis]!["rules"]!.AsArray()).ToList();
        Assert.All(rules, rule => Assert.EndsWith(".", rule!["note"]!.GetValue<string>(), StringComparison.Ordinal));
        Assert.Equal("K01 K02 K03 K03b K04 K05 K06 K06b K07 K07b K08 K09 K10 K11 K12", Ids("kinds"));
        Assert.Equal("F1 F1b F2 F3 F4 F5 F5b F6 F7 F9", Ids("modalities"));
        Assert.Equal("O0 O1 O2 O3 O4 O5 O6 O9", Ids("ownerships"));

        static string Ids(string axis) => string.Join(' ', Default()[axis]!["rules"]!.AsArray().Select(rule => rule!["id"]!.GetValue<string>()));
    }

    private static BlendedLRS.Xapi.Refusal? Load(JsonNode json) => RuleSet.Load(Encoding.UTF8.GetBytes(json.ToJsonString()), out _);

    private static JsonObject Default() => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "default.json")))!.AsObject();

    private static JsonObject Changed(string pointer, string json)
    {
        var root = Default();
        var end = pointer.LastIndexOf('/');
        At(root, pointer[..end]).AsObject()[Unescape(pointer[(end + 1)..])] = JsonNode.Parse(json);
        return root;
    }

    private static JsonNode At(JsonNode root, string pointer) =>
        pointer.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(root, (node, token) => node is JsonArray array ? array[int.Parse(token, null)]! : node[Unescape(token)]!);

    private static string Unescape(string token) => token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    /// <summary>Every member but those that may be left out.</summary>
    private static IEnumerable<(string Parent, string Name)> RequiredMembers(JsonNode node, string pointer)
    {
        var children = node switch
        {
            JsonObject members => members.Select(member => (member.Key, member.Value)),
            JsonArray items => items.Select((item, index) => (Key: index.ToString(System.Globalization.CultureInfo.InvariantCulture), Value: item)),
            _ => [],
        };
        foreach (var (name, child) in children)
        {
            var isOptional = name is "$schema" or "for" || pointer.EndsWith("/aliases", StringComparison.Ordinal) || pointer.EndsWith("/enrolments", StringComparison.Ordinal) || pointer == "/sets" || pointer.EndsWith("/when", StringComparison.Ordinal) || pointer.EndsWith("/said", StringComparison.Ordinal) && name == "when";
            if (node is JsonObject && !isOptional)
            {
                yield return (pointer, name);
            }

            foreach (var inner in RequiredMembers(child!, $"{pointer}/{name.Replace("/", "~1", StringComparison.Ordinal)}"))
            {
                yield return inner;
            }
        }
    }
}
