using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace BlendedLRS.Server.Tests;

/// <summary>One-line calls on the Statement resource.</summary>
internal static class Calls
{
    public const string Statements = "/xapi/statements";

    public static StringContent Json(string text, string type = "application/json") => new(text, Encoding.UTF8) { Headers = { ContentType = new(type) } };

    public static Task<HttpResponseMessage> PostStatementAsync(this HttpClient client, JsonNode body) => client.PostAsync(Statements, Json(body.ToJsonString()));

    public static Task<HttpResponseMessage> PutStatementAsync(this HttpClient client, Guid id, JsonNode body) =>
        client.PutAsync($"{Statements}?statementId={id}", Json(body.ToJsonString()));

    /// <summary>Stores what must be accepted, and answers with its ids.</summary>
    public static async Task<Guid[]> StoreAsync(this HttpClient client, params JsonNode[] statements)
    {
        var response = await client.PostStatementAsync(new JsonArray([.. statements.Select(statement => statement.DeepClone())]));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        return [.. JsonNode.Parse(text)!.AsArray().Select(id => Guid.Parse(id!.GetValue<string>()))];
    }

    public static Task<HttpResponseMessage> GetStatementAsync(this HttpClient client, Guid id) => client.GetAsync($"{Statements}?statementId={id}");

    public static async Task<JsonObject> ReadStatementAsync(this HttpClient client, Guid id)
    {
        var response = await client.GetStatementAsync(id);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }

    /// <summary>A list whose request must be accepted: the ids of its page, and its more link.</summary>
    public static async Task<(Guid[] Ids, string More)> ListAsync(this HttpClient client, string query, string path = Statements)
    {
        var response = await client.GetAsync(query.StartsWith('/') ? query : $"{path}?{query}");
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        var result = JsonNode.Parse(text)!;
        return ([.. result["statements"]!.AsArray().Select(statement => Guid.Parse(statement!["id"]!.GetValue<string>()))], result["more"]!.GetValue<string>());
    }

    /// <summary>A list with all its pages, of the largest size.</summary>
    public static async Task<List<Guid>> WalkAsync(this HttpClient client, string filter)
    {
        var (ids, more) = await client.ListAsync(filter + "&limit=1000");
        var found = ids.ToList();
        while (more.Length > 0)
        {
            (ids, more) = await client.ListAsync(more);
            found.AddRange(ids);
        }

        return found;
    }

    /// <summary>Completes when lists hold everything that was acknowledged before the call.</summary>
    public static async Task WaitForIndexAsync(this HttpClient client)
    {
        var start = TimeProvider.System.GetUtcNow();
        while (true)
        {
            using var response = await client.GetAsync(Statements + "?limit=1");
            var seen = DateTimeOffset.Parse(response.Headers.GetValues("X-Experience-API-Consistent-Through").Single(), CultureInfo.InvariantCulture);
            if (seen >= start)
            {
                return;
            }

            await Task.Delay(20);
        }
    }

    public static async Task<string> RefusalAsync(this Task<HttpResponseMessage> call, HttpStatusCode status)
    {
        var response = await call;
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{(int)response.StatusCode}: {text}");
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        return text;
    }
}
