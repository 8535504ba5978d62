using System.Text;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.Profile;

namespace BlendedLRS.Learning.Tests.Profile;

/// <summary>The published document keeps the xAPI Profiles specification 1.0; each of its demands is seen to fail on a broken copy.</summary>
public sealed class ProfileDocumentTests
{
    private const string Other = "https://other.example/xapi";

    /// <summary>Places where a value of a Statement can stand (xAPI-Data 2.4): a rule that looks elsewhere looks at nothing, as those do that ask for <c>definition.activityType</c>.</summary>
    private static readonly string[] Places =
    [
        "/actor/mbox", "/actor/mbox_sha1sum", "/actor/openid", "/actor/name", "/actor/account/homePage", "/object/objectType", "/object/definition/extensions/",
        "/result/completion", "/result/success", "/result/duration", "/result/response", "/result/score", "/result/score/scaled", "/context/instructor", "/context/team",
        "/context/platform", "/context/revision", "/context/statement", "/context/extensions/", "/context/contextActivities/parent", "/context/contextActivities/grouping",
        "/context/contextActivities/category", "/context/contextActivities/other", "/timestamp",
    ];

    private static readonly Dictionary<string, Action<JsonObject>> Breaches = new(StringComparer.Ordinal)
    {
        ["4 no value is empty or null"] = profile => profile["definition"] = new JsonObject(),
        ["4 every property is one of the context"] = profile => First(profile, "templates")["objectType"] = "x",
        ["4 every id is an absolute IRI and stands once"] = profile => First(profile, "templates")["id"] = "formal-completion",
        ["6.0 the profile has its properties"] = profile => profile.Remove("author"),
        ["6.0 the context is that of profiles"] = profile => profile["@context"] = new JsonArray(Other),
        ["6.0 its type is Profile"] = profile => profile["type"] = "profile",
        ["6.0 it conforms to 1.0"] = profile => profile["conformsTo"] = "https://w3id.org/xapi/profiles",
        ["6.0 labels, definitions and notes are language maps"] = profile => First(profile, "concepts")["prefLabel"] = "reflected",
        ["6.1 a version has an id and a time"] = profile => First(profile, "versions")["generatedAtTime"] = "last year",
        ["6.1 every version but the first revises one"] = profile => profile["versions"]!.AsArray().Add(new JsonObject { ["id"] = Some.Base + "/v0.2", ["generatedAtTime"] = "2026-11-21T00:00:00Z" }),
        ["6.2 the author is an organization or a person with a name"] = profile => profile["author"]!["type"] = "Agent",
        ["7 a concept has the properties of its type"] = profile => First(profile, "concepts")["type"] = "Extension",
        ["7 a concept is the profile's own"] = profile => First(profile, "concepts")["id"] = "http://adlnet.gov/expapi/verbs/experienced",
        ["7.1 only deprecated concepts have related ones"] = profile => First(profile, "concepts")["related"] = new JsonArray(Some.Base + "/verbs/experimented"),
        ["7.1 broader, narrower and related are lists of concepts here"] = profile => First(profile, "concepts")["broader"] = new JsonArray("http://adlnet.gov/expapi/verbs/experienced"),
        ["7.2 recommended verbs and types stand with their kind of extension"] = profile => First(profile, "concepts")["recommendedVerbs"] = new JsonArray(Some.Base + "/verbs/reflected"),
        ["7.2 an extension has one schema at most, and it is JSON"] = profile => profile["concepts"]![5]!["schema"] = Other,
        ["8 everything is in a version of this profile"] = profile => First(profile, "concepts")["inScheme"] = Some.Base,
        ["8 a template has its properties"] = profile => First(profile, "templates").Remove("definition"),
        ["8 a template names not both a type and a reference for its object"] = profile => profile["templates"]!.AsArray().First(template => template!["objectStatementRefTemplate"] is not null)!["objectActivityType"] = Other,
        ["8 references are to templates of this profile"] = profile => First(profile, "templates")["contextStatementRefTemplate"] = new JsonArray(Other),
        ["8.1 a rule has a location and a demand"] = profile => FirstRule(profile).Remove("presence"),
        ["8.1 presence is one of three words"] = profile => FirstRule(profile)["presence"] = "required",
        ["8.1 paths have no filters, scripts or slices"] = profile => FirstRule(profile)["location"] = "$.context.contextActivities.category[?(@.id)].id",
        ["8.1 values are primitive, so that no context is missing"] = profile => FirstRule(profile)["any"] = new JsonArray(new JsonObject { ["id"] = Other }),
        ["9 a primary pattern has a label and a definition"] = profile => First(profile, "patterns").Remove("definition"),
        ["9 a pattern has exactly one form"] = profile => First(profile, "patterns")["optional"] = Some.Base + "/templates/reflection",
        ["9 alternates hold no optional or zeroOrMore"] = profile => Add(profile, "alternates", new JsonArray(Some.Base + "/patterns/proposal-opt", Some.Base + "/templates/reflection")),
        ["9 no pattern is within itself"] = profile => Add(profile, "optional", Some.Base + "/patterns/new"),
        ["9 alternates have two members"] = profile => Add(profile, "alternates", new JsonArray(Some.Base + "/templates/reflection")),
        ["9 a sequence has two members, or is a primary one of a template"] = profile => First(profile, "patterns")["primary"] = false,
        ["9 members of patterns are known"] = profile => First(profile, "patterns")["sequence"] = new JsonArray(Other, Other),
        ["9 every template is in a primary pattern, so that it can be followed"] = profile => profile["patterns"]!.AsArray().RemoveAt(0),
    };

    public static TheoryData<string> Musts => [.. ProfileMusts.All.Keys];

    private static JsonObject Published => Read(ProfileDocument.Of(Some.Bases));

    [Fact]
    public void It_keeps_every_demand() => Assert.Empty(ProfileMusts.Broken(Published));

    [Theory]
    [MemberData(nameof(Musts))]
    public void A_demand_is_seen_to_fail_on_a_broken_copy(string must)
    {
        var copy = Published;
        Breaches[must](copy);
        Assert.NotEmpty(ProfileMusts.All[must](copy));
    }

    [Fact]
    public void It_mints_fifteen_terms_and_has_twenty_templates()
    {
        var counted = Published["concepts"]!.AsArray().GroupBy(concept => concept!["type"]!.GetValue<string>(), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal((2, 3, 7, 1, 2), (counted["Verb"], counted["ActivityType"], counted["ContextExtension"], counted["ResultExtension"], counted["ActivityExtension"]));
        Assert.Equal(15, counted.Values.Sum());
        Assert.Equal(20, Published["templates"]!.AsArray().Count);
        Assert.Equal(23, Published["patterns"]!.AsArray().Count);
    }

    [Fact]
    public void Its_rules_look_only_where_a_statement_can_have_something()
    {
        var locations = ProfileDocument.Of(Some.Bases).Content.Templates.SelectMany(template => template.Rules).SelectMany(rule => rule.Location.Split('|')).Distinct(StringComparer.Ordinal);
        Assert.All(locations, location =>
        {
            Assert.True(JsonPath.TryParse(location, out var path));
            Assert.Contains(Places, place => place.EndsWith('/') ? path.Place.StartsWith(place, StringComparison.Ordinal) : path.Place == place);
        });
    }

    [Fact]
    public void Its_terms_are_its_extensions_wherever_its_rules_name_one()
    {
        var document = ProfileDocument.Of(Some.Bases);
        var named = document.Content.Templates.SelectMany(template => template.Rules).SelectMany(rule => rule.Location.Split('|'))
            .Where(location => location.Contains("['", StringComparison.Ordinal))
            .Select(location => location.Split("['")[1].TrimEnd(']', '\''));
        Assert.All(named, term => Assert.Contains(term, document.Terms));
    }

    [Fact]
    public void Nothing_of_the_placeholder_is_left_under_any_base()
    {
        foreach (var root in new[] { Some.Base, Other, "http://localhost:8080", "https://lernen.example/größe" })
        {
            var document = ProfileDocument.Of(new ProfileBases(root, Some.Base));
            var text = Encoding.UTF8.GetString(document.Utf8.Span);
            Assert.DoesNotContain("{B}", text, StringComparison.Ordinal);
            Assert.Equal(root, Read(document)["id"]!.GetValue<string>());
            Assert.All(document.Terms, term => Assert.StartsWith(root, term, StringComparison.Ordinal));
            Assert.Equal(1 + 1 + 15 + 20 + 23, document.Terms.Count);
            Assert.Empty(ProfileMusts.Broken(Read(document)));
        }
    }

    [Fact]
    public void Another_base_is_another_document() =>
        Assert.NotEqual(ProfileDocument.Of(Some.Bases).Sha256, ProfileDocument.Of(new ProfileBases(Other)).Sha256);

    private static JsonObject Read(ProfileDocument document) => JsonNode.Parse(document.Utf8.Span)!.AsObject();

    private static JsonObject First(JsonObject profile, string list) => profile[list]![0]!.AsObject();

    private static JsonObject FirstRule(JsonObject profile) => profile["templates"]![0]!["rules"]![1]!.AsObject();

    private static void Add(JsonObject profile, string form, JsonNode members) => profile["patterns"]!.AsArray().Add(new JsonObject { ["id"] = Some.Base + "/patterns/new", ["type"] = "Pattern", [form] = members });
}
