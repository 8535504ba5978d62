using System.Text;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.RuleSets;

namespace BlendedLRS.Learning.Tests.RuleSets;

public sealed class VersionNeedTests
{
    private const string Rules = """
        {
          "version": "1.0.0", "note": "x",
          "normalisation": { "prefixes": [{ "from": "a:", "to": "b:" }], "aliases": { "a:1": "b:1" } },
          "sets": { "course": ["t:course"] },
          "sources": { "lms": { "trusted": true } },
          "kinds": { "rules": [
            { "id": "K1", "note": "x", "cases": [{ "when": { "verbs": ["v:1"] }, "then": "learning" }] },
            { "id": "K2", "note": "x", "said": { "extension": "e:1" } },
            { "id": "K3", "note": "x", "cases": [{ "when": { "sources": ["lms"], "verbs": ["v:2"] }, "then": "trace" }] }
          ] },
          "modalities": { "for": ["learning"], "rules": [{ "id": "F2", "note": "x", "cases": [] }] }
        }
        """;

    [Theory]
    [InlineData("/version", "\"1.0.1\"", VersionPart.Patch)]
    [InlineData("/note", "\"y\"", VersionPart.Patch)]
    [InlineData("/normalisation/aliases/a:2", "\"b:2\"", VersionPart.Patch)]
    [InlineData("/normalisation/aliases/a:1", "\"b:3\"", VersionPart.Patch)]
    [InlineData("/normalisation/aliases/a:1", null, VersionPart.Major)]
    [InlineData("/normalisation/prefixes/0/to", "\"c:\"", VersionPart.Major)]
    [InlineData("/sets/course/+", "\"t:programme\"", VersionPart.Minor)]
    [InlineData("/sets/module", "[\"t:module\"]", VersionPart.Minor)]
    [InlineData("/sets/course", "[\"t:programme\"]", VersionPart.Major)]
    [InlineData("/sets/course", null, VersionPart.Major)]
    [InlineData("/sources/lms/trusted", "false", VersionPart.Major)]
    [InlineData("/kinds/rules/0/note", "\"y\"", VersionPart.Patch)]
    [InlineData("/kinds/rules/0/cases/0/then", "\"trace\"", VersionPart.Major)]
    [InlineData("/kinds/rules/0", null, VersionPart.Major)]
    [InlineData("/kinds/rules/1/said/extension", "\"e:2\"", VersionPart.Major)]
    [InlineData("/kinds/rules/2/cases/0/then", "\"admin\"", VersionPart.Patch)]
    [InlineData("/kinds/rules/2", null, VersionPart.Patch)]
    [InlineData("/kinds/rules/2/cases/0/when", "{ \"verbs\": [\"v:2\"] }", VersionPart.Minor)]
    [InlineData("/kinds/rules/+", """{ "id": "K4", "note": "x", "cases": [{ "when": { "verbs": ["v:3"] }, "then": "admin" }] }""", VersionPart.Minor)]
    [InlineData("/kinds/rules/+", """{ "id": "K4", "note": "x", "cases": [{ "when": { "idPrefixes": ["v:3"] }, "then": "admin" }] }""", VersionPart.Patch)]
    [InlineData("/modalities/for", "[\"learning\", \"feedback\"]", VersionPart.Major)]
    [InlineData("/modalities/rules/0/cases/+", """{ "when": { "platforms": ["p"] }, "then": "formal" }""", VersionPart.Patch)]
    [InlineData("/modalities/rules/0/cases/+", """{ "when": { "verbs": ["v:1"] }, "then": "formal" }""", VersionPart.Minor)]
    [InlineData("/anything", "{}", VersionPart.Major)]
    public void A_change_says_which_part_of_the_version_moves(string pointer, string? value, VersionPart expected)
    {
        var changed = JsonNode.Parse(Rules)!;
        Change(changed, pointer, value is null ? null : JsonNode.Parse(value));
        Assert.Equal(expected, VersionNeed.Of(Encoding.UTF8.GetBytes(Rules), Encoding.UTF8.GetBytes(changed.ToJsonString())));
    }

    [Fact]
    public void Rules_in_another_order_mean_something_else()
    {
        var changed = JsonNode.Parse(Rules)!;
        var rules = changed["kinds"]!["rules"]!.AsArray();
        var first = rules[0]!;
        rules.RemoveAt(0);
        rules.Insert(1, first);
        Assert.Equal(VersionPart.Major, VersionNeed.Of(Encoding.UTF8.GetBytes(Rules), Encoding.UTF8.GetBytes(changed.ToJsonString())));
    }

    [Fact]
    public void Versions_are_ordered_as_semantic_versions_are()
    {
        // The example of precedence in Semantic Versioning 2.0.0, 11.4, and numbers of each part.
        string[] ascending =
        [
            "0.9.9", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.0.2", "1.0.10", "1.2.0", "1.10.0", "2.0.0",
        ];
        var versions = ascending.Select(text => SemanticVersion.TryParse(text)!).ToList();
        Assert.Equal(ascending, versions.AsEnumerable().Reverse().Order(SemanticVersion.Precedence).Select(version => version.ToString()));
        Assert.Equal("1.3.0", SemanticVersion.TryParse("1.2.7-x")!.NextMinor.ToString());
        Assert.All(new[] { null, "", "1", "1.0", "1.0.0.0", "a.0.0", "-1.0.0" }, text => Assert.Null(SemanticVersion.TryParse(text)));
    }

    private static void Change(JsonNode root, string pointer, JsonNode? value)
    {
        var path = pointer[1..].Split('/');
        var parent = path[..^1].Aggregate(root, (node, name) => node is JsonArray array ? array[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)]! : node[name]!);
        switch (parent)
        {
            case JsonArray list when path[^1] == "+":
                list.Add(value);
                break;
            case JsonArray list:
                list.RemoveAt(int.Parse(path[^1], System.Globalization.CultureInfo.InvariantCulture));
                if (value is not null)
                {
                    list.Insert(0, value);
                }

                break;
            case JsonObject members when value is null:
                members.Remove(path[^1]);
                break;
            case JsonObject members:
                members[path[^1]] = value;
                break;
        }
    }
}
