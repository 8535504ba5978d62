using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace BlendedLRS.Server.Tests.Documents;

/// <summary>One-line calls on the Document Resources.</summary>
internal static class DocumentCalls
{
    public const string State = "state", ActivityProfile = "activity profile", AgentProfile = "agent profile";

    /// <summary>The three resources, each in both lines of the standard.</summary>
    public static TheoryData<string, string> Everywhere()
    {
        var cases = new TheoryData<string, string>();
        foreach (var resource in (string[])[State, ActivityProfile, AgentProfile])
        {
            cases.Add(resource, "1.0.3");
            cases.Add(resource, "2.0.0");
        }

        return cases;
    }

    /// <summary>The address of a context that no other test uses.</summary>
    public static string Context(string resource) => resource switch
    {
        State => $"/xapi/activities/state?activityId={Escape(Some.Iri("activity"))}&agent={Escape(Some.Agent(Some.Mbox))}",
        ActivityProfile => $"/xapi/activities/profile?activityId={Escape(Some.Iri("activity"))}",
        _ => $"/xapi/agents/profile?agent={Escape(Some.Agent($"mailto:{Some.Id()}@example.com"))}",
    };

    /// <summary>The address of a document.</summary>
    public static string Document(string context, string id = "bookmark") =>
        $"{context}&{(context.Contains("/state?", StringComparison.Ordinal) ? "stateId" : "profileId")}={Escape(id)}";

    public static string Escape(string text) => Uri.EscapeDataString(text);

    public static Task<HttpResponseMessage> SendAsync(
        this HttpClient client, string method, string address, string? body = null, string type = "application/json", string? ifMatch = null, string? ifNoneMatch = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (body is not null)
        {
            request.Content = new StringContent(body, MediaTypeHeaderValue.Parse(type));
        }

        Add(request.Headers, "If-Match", ifMatch);
        Add(request.Headers, "If-None-Match", ifNoneMatch);
        return client.SendAsync(request);
    }

    /// <summary>Sends what must be accepted.</summary>
    public static async Task ChangeAsync(
        this HttpClient client, string method, string address, string? body = null, string type = "application/json", string? ifMatch = null, string? ifNoneMatch = null)
    {
        var response = await client.SendAsync(method, address, body, type, ifMatch, ifNoneMatch);
        Assert.True(response.StatusCode == HttpStatusCode.NoContent, $"{(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
    }

    /// <summary>PUTs the first document, as profiles of 1.0.x demand it.</summary>
    public static Task CreateAsync(this HttpClient client, string address, string body, string type = "application/json") =>
        client.ChangeAsync("PUT", address, body, type, ifNoneMatch: "*");

    public static async Task<string> ReadAsync(this HttpClient client, string address)
    {
        var response = await client.GetAsync(address);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{(int)response.StatusCode}: {text}");
        return text;
    }

    public static async Task<string> ETagAsync(this HttpClient client, string address) => (await client.GetAsync(address)).Headers.ETag!.ToString();

    public static async Task<string[]> IdsAsync(this HttpClient client, string context) => JsonSerializer.Deserialize<string[]>(await client.ReadAsync(context))!;

    public static HttpClient Speaking(this SharedServer shared, string version) => shared.Server.NewClient(TestServer.Key, TestServer.Secret, version);

    private static void Add(HttpRequestHeaders headers, string name, string? value)
    {
        if (value is not null)
        {
            Assert.True(headers.TryAddWithoutValidation(name, value));
        }
    }
}
