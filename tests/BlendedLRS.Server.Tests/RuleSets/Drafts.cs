using System.Net;
using System.Text.Json.Nodes;

namespace BlendedLRS.Server.Tests.RuleSets;

/// <summary>What tests do with rule sets again and again.</summary>
internal static class Drafts
{
    public const string Path = "/admin/rule-sets";
    public const string Paired = "https://verbs.example/paired";

    public static HttpClient Admin(this TestServer server) => server.NewClient(TestServer.AdminName, TestServer.AdminPassword, null);

    /// <summary>The rules in force with another version and, where a kind is given, a rule for one more verb.</summary>
    public static async Task<JsonObject> ChangedAsync(this HttpClient admin, string version, string? kind = null)
    {
        var rules = JsonNode.Parse(await admin.GetStringAsync(Path + "/current"))!.AsObject();
        rules["version"] = version;
        if (kind is not null)
        {
            var list = rules["kinds"]!["rules"]!.AsArray();
            list.Add(JsonNode.Parse($$"""{ "id": "X{{list.Count}}", "note": "x", "cases": [{ "when": { "verbs": ["{{Paired}}"] }, "then": "{{kind}}" }] }"""));
        }

        return rules;
    }

    public static Task<HttpResponseMessage> PutRulesAsync(this HttpClient admin, string version, JsonNode rules) =>
        admin.PutAsync($"{Path}/{version}", Calls.Json(rules.ToJsonString()));

    public static Task<HttpResponseMessage> PostAsync(this HttpClient admin, string path) => admin.PostAsync(path, Calls.Json("{}"));

    /// <summary>Writes, tries out and publishes.</summary>
    public static async Task PublishAsync(this HttpClient admin, string version, JsonNode rules)
    {
        await OkAsync(await admin.PutRulesAsync(version, rules));
        await OkAsync(await admin.PostAsync($"{Path}/{version}/dry-run"));
        await OkAsync(await admin.PostAsync($"{Path}/{version}/publish"));
    }

    public static async Task<JsonNode> OkAsync(this HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{response.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }

    public static async Task<string> RefusedAsync(this HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal(status, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!["detail"]!.GetValue<string>();
    }

    /// <summary>A Statement whose verb no rule knows.</summary>
    public static JsonObject Unknown(string mbox, string? type = null)
    {
        var statement = Some.Statement(Some.Id(), mbox);
        statement["verb"] = new JsonObject { ["id"] = Paired };
        if (type is not null)
        {
            statement["object"]!["definition"] = new JsonObject { ["type"] = type };
        }

        return statement;
    }
}
