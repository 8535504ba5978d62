using System.Net;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.RuleSets;
using BlendedLRS.Storage.Facts;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.RuleSets;

public sealed class UnclassifiedTests
{
    private const string Path = "/admin/unclassified";
    private const string Desk = "https://types.example/desk";

    [Fact]
    public async Task What_no_rule_knows_is_listed_and_one_call_makes_a_rule_for_it()
    {
        await using var server = await TestServer.StartAsync();
        using var admin = server.Admin();
        await server.Client.StoreAsync(Drafts.Unknown("mailto:ann@example.com", Desk), Drafts.Unknown("mailto:bob@example.com", Desk), Drafts.Unknown("mailto:eve@example.com"));
        await server.WaitForProjectionsAsync();
        var text = await admin.GetStringAsync(Path);
        Assert.DoesNotContain("example.com", text, StringComparison.Ordinal);
        var groups = JsonNode.Parse(text)!["groups"]!.AsArray();
        Assert.Equal(2, groups.Count);
        var first = groups[0]!;
        Assert.Equal((Drafts.Paired, Desk, 2), (first["verb"]!.GetValue<string>(), first["type"]!.GetValue<string>(), first["statements"]!.GetValue<int>()));

        var wanted = new JsonObject
        {
            ["verb"] = Drafts.Paired,
            ["type"] = Desk,
            ["source"] = first["source"]!.GetValue<string>(),
            ["kind"] = "learning",
            ["practice"] = "mentoring",
            ["modality"] = "informal",
        };
        var draft = await (await admin.PostAsync(Path + "/rules", Calls.Json(wanted.ToJsonString()))).OkAsync();
        var next = SemanticVersion.TryParse(RuleSet.Default.Version)!.NextMinor.ToString();
        Assert.Equal((next, "draft"), (draft["version"]!.GetValue<string>(), draft["status"]!.GetValue<string>()));
        Assert.Contains("name it", await (await admin.PostAsync(Path + "/rules", Calls.Json(wanted.ToJsonString()))).RefusedAsync(HttpStatusCode.Conflict), StringComparison.Ordinal);

        // A second rule for the rest, in the same draft.
        var rest = new JsonObject { ["verb"] = Drafts.Paired, ["kind"] = "trace", ["draft"] = next };
        await (await admin.PostAsync(Path + "/rules", Calls.Json(rest.ToJsonString()))).OkAsync();
        await (await admin.PostAsync($"{Drafts.Path}/{next}/dry-run")).OkAsync();
        await (await admin.PostAsync($"{Drafts.Path}/{next}/publish")).OkAsync();
        await server.WaitForRulesAsync();

        var facts = new List<LearningFact>();
        await foreach (var fact in server.Services.GetRequiredService<IFactQueries>().ReadAllAsync(CancellationToken.None))
        {
            facts.Add(fact);
        }

        Assert.Equal(
            [(LearningKind.Learning, Practice.Mentoring, Modality.Informal), (LearningKind.Learning, Practice.Mentoring, Modality.Informal), (LearningKind.Trace, Practice.None, Modality.Unclassified)],
            facts.OrderBy(fact => fact.Kind).Select(fact => (fact.Kind, fact.Practice, fact.Modality)));
    }

    [Theory]
    [InlineData("""{"kind":"learning"}""", "verb is missing")]
    [InlineData("""{"verb":"https://v.example/x"}""", "The kind is one of")]
    [InlineData("""{"verb":"https://v.example/x","kind":"unclassified"}""", "The kind is one of")]
    [InlineData("""{"verb":"https://v.example/x","kind":"learning","practice":"Mentoring"}""", "The practice is one of")]
    [InlineData("""{"verb":"https://v.example/x","kind":"learning","source":"moodle"}""", "The source is one of")]
    [InlineData("""{"verb":"https://v.example/x","kind":"learning","more":1}""", "and nothing else")]
    [InlineData("""{"verb":"no iri","kind":"learning"}""", "is not an absolute IRI")]
    public async Task A_wrong_wish_is_refused(string body, string sentence)
    {
        await using var server = await TestServer.StartAsync();
        using var admin = server.Admin();
        Assert.Contains(sentence, await (await admin.PostAsync(Path + "/rules", Calls.Json(body))).RefusedAsync(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }
}
