using System.Text.Json;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Profile;
using BlendedLRS.Learning.RuleSets;

namespace BlendedLRS.Learning.Tests.Profile;

/// <summary>The JSONPath of profiles (xAPI Profiles 1.0, Structure 8.1).</summary>
public sealed class JsonPathTests
{
    private const string Before = "https://before.example";

    private const string Json = """
        {
          "verb": { "id": "v" },
          "context": {
            "contextActivities": { "grouping": [{ "id": "g0" }, { "id": "g1" }], "parent": { "id": "p" } },
            "extensions": { "https://a.example/x.y[0]": 1, "https://before.example/ext/practice": "old", "https://blend.example/xapi/ext/practice": "new" }
          },
          "a-b": [[1, 2], [3]],
          "list": { "parent": { "id": "no activity" } }
        }
        """;

    [Theory]
    [InlineData("$.verb.id", "/verb/id")]
    [InlineData("verb.id", "/verb/id")]
    [InlineData("$['verb']['id']", "/verb/id")]
    [InlineData("$.verb[\"id\"]", "/verb/id")]
    [InlineData("$.context.contextActivities.grouping[*].id", "/context/contextActivities/grouping/0/id /context/contextActivities/grouping/1/id")]
    [InlineData("context.contextActivities.grouping[1].id", "/context/contextActivities/grouping/1/id")]
    [InlineData("$.context.contextActivities.grouping[ 1 , 0 ].id", "/context/contextActivities/grouping/1/id /context/contextActivities/grouping/0/id")]
    [InlineData("$.context.contextActivities.grouping[0,7].id", "/context/contextActivities/grouping/0/id")]
    [InlineData("$.context.contextActivities.parent[*].id", "/context/contextActivities/parent/id")]
    [InlineData("$.context.contextActivities.parent[0].id", "/context/contextActivities/parent/id")]
    [InlineData("$.context.contextActivities.parent[1].id", "")]
    [InlineData("$.list.parent[*].id", "")]
    [InlineData("$.list.parent[*]", "/list/parent/id")]
    [InlineData("$.context.contextActivities['grouping','parent'][*].id", "/context/contextActivities/grouping/0/id /context/contextActivities/grouping/1/id /context/contextActivities/parent/id")]
    [InlineData("$.context.contextActivities.*[*].id", "/context/contextActivities/grouping/0/id /context/contextActivities/grouping/1/id /context/contextActivities/parent/id")]
    [InlineData("$.context.extensions['https://a.example/x.y[0]']", "/context/extensions/https:~1~1a.example~1x.y[0]")]
    [InlineData("$.context.extensions['https://blend.example/xapi/ext/practice']", "/context/extensions/https:~1~1before.example~1ext~1practice /context/extensions/https:~1~1blend.example~1xapi~1ext~1practice")]
    [InlineData("$.a-b[*][*]", "/a-b/0/0 /a-b/0/1 /a-b/1/0")]
    [InlineData("$.verb.id | $.nowhere|$.a-b[1]", "/verb/id /a-b/1")]
    [InlineData("$.verb[0]", "")]
    [InlineData("$.a-b.id", "")]
    public void A_path_leads_to(string path, string pointers)
    {
        Assert.True(JsonPath.TryParse(path, out var read));
        using var document = JsonDocument.Parse(Json);
        var iris = new IriNormaliser(RuleSet.Default.Document.Normalisation, new ProfileBases(Some.Base, Before));
        Assert.Equal(pointers, string.Join(' ', read.Find(new FoundValue(document.RootElement, ""), iris).Select(found => found.Pointer)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("$.")]
    [InlineData("$..id")]
    [InlineData("$.a[?(@.b)]")]
    [InlineData("$.a[(@.length-1)]")]
    [InlineData("$.a[-1]")]
    [InlineData("$.a[0:2]")]
    [InlineData("$.a[]")]
    [InlineData("$.a['b]")]
    [InlineData("$.a[b]")]
    [InlineData("$.a[0")]
    [InlineData("$.a|")]
    [InlineData("$.a|?(@.b)")]
    [InlineData("$.a b")]
    [InlineData("$.a[99999999999]")]
    public void What_profiles_may_not_use_is_no_path(string path) => Assert.False(JsonPath.TryParse(path, out _));

    [Theory]
    [InlineData("$.result.response|$.result.score", "/result/response")]
    [InlineData("$.context.contextActivities.parent[*].id", "/context/contextActivities/parent")]
    [InlineData("$.context.extensions['https://a.example/x']", "/context/extensions/https:~1~1a.example~1x")]
    [InlineData("$", "")]
    public void What_is_missing_is_missing_at_a_place(string path, string place)
    {
        Assert.True(JsonPath.TryParse(path, out var read));
        Assert.Equal(place, read.Place);
    }
}
