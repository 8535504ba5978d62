using System.Net;
using System.Text.Json.Nodes;

namespace BlendedLRS.Server.Tests.Documents;

/// <summary>Communication 2.2: POST merges JSON Objects one level deep, and nothing else.</summary>
public class MergeTests(SharedServer shared) : IClassFixture<SharedServer>
{
    public static TheoryData<string, string> Everywhere => DocumentCalls.Everywhere();

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Properties_of_the_object_itself_are_set(string resource, string version)
    {
        using var client = shared.Speaking(version);
        var address = DocumentCalls.Document(DocumentCalls.Context(resource));
        await client.ChangeAsync("POST", address, """{"x":"foo","y":{"deep":1,"kept":2},"n":1.50}""", "application/json; charset=utf-8");
        await client.ChangeAsync("POST", address, """{"x":"bash","y":{"deep":3},"z":null}""");
        Assert.Equal("""{"x":"bash","y":{"deep":3},"n":1.50,"z":null}""", await client.ReadAsync(address));
        Assert.Equal("application/json", (await client.GetAsync(address)).Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task The_first_document_is_stored_as_it_is(string resource, string version)
    {
        using var client = shared.Speaking(version);
        var context = DocumentCalls.Context(resource);
        await client.ChangeAsync("POST", DocumentCalls.Document(context, "a"), " { \"x\" : 1 } ");
        Assert.Equal(" { \"x\" : 1 } ", await client.ReadAsync(DocumentCalls.Document(context, "a")));
        await client.ChangeAsync("POST", DocumentCalls.Document(context, "b"), "plain", "text/plain");
        Assert.Equal("plain", await client.ReadAsync(DocumentCalls.Document(context, "b")));
    }

    [Theory]
    [InlineData("""{"a":1}""", "application/json", """{"b":2}""", "text/plain")]
    [InlineData("""{"a":1}""", "text/plain", """{"b":2}""", "application/json")]
    [InlineData("plain", "text/plain", "plain", "text/plain")]
    [InlineData("[1]", "application/json", """{"b":2}""", "application/json")]
    [InlineData("no json", "application/json", """{"b":2}""", "application/json")]
    [InlineData("""{"a":1}""", "application/json", "[2]", "application/json")]
    [InlineData("""{"a":1}""", "application/json", "{\"b\":", "application/json")]
    [InlineData("""{"a":1}""", "application/json", "", "application/json")]
    [InlineData("""{"a":1}""", "application/json", """{"b":2}""", "application/jsonp")]
    public async Task What_cannot_be_merged_is_refused_and_the_document_untouched(string stored, string storedType, string sent, string sentType)
    {
        foreach (var resource in (string[])[DocumentCalls.State, DocumentCalls.ActivityProfile, DocumentCalls.AgentProfile])
        {
            var address = DocumentCalls.Document(DocumentCalls.Context(resource));
            await shared.Client.CreateAsync(address, stored, storedType);
            var before = await shared.Client.GetAsync(address);
            await shared.Client.SendAsync("POST", address, sent, sentType).RefusalAsync(HttpStatusCode.BadRequest);
            var after = await shared.Client.GetAsync(address);
            Assert.Equal(stored, await after.Content.ReadAsStringAsync());
            Assert.Equal(storedType, after.Content.Headers.ContentType!.ToString());
            Assert.Equal(before.Content.Headers.LastModified, after.Content.Headers.LastModified);
        }
    }

    [Theory]
    [InlineData("{\"a\":")]
    [InlineData("abc")]
    [InlineData("[1]")]
    [InlineData("")]
    public async Task What_is_no_json_object_is_refused_also_as_the_first_one(string body)
    {
        var address = DocumentCalls.Document(DocumentCalls.Context(DocumentCalls.State));
        await shared.Client.SendAsync("POST", address, body).RefusalAsync(HttpStatusCode.BadRequest);
        await shared.Client.GetAsync(address).RefusalAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_would_grow_beyond_the_limit_of_a_body_is_refused_and_the_document_untouched()
    {
        await using var server = await TestServer.StartAsync([("Statements:MaxBodyBytes", "1024")]);
        var value = new string('x', 600);
        foreach (var resource in (string[])[DocumentCalls.State, DocumentCalls.ActivityProfile, DocumentCalls.AgentProfile])
        {
            var address = DocumentCalls.Document(DocumentCalls.Context(resource));
            await server.Client.ChangeAsync("POST", address, $"{{\"a\":\"{value}\"}}");
            var refusal = await server.Client.SendAsync("POST", address, $"{{\"b\":\"{value}\"}}").RefusalAsync(HttpStatusCode.RequestEntityTooLarge);
            Assert.Contains("MaxBodyBytes", refusal, StringComparison.Ordinal);
            Assert.Equal($"{{\"a\":\"{value}\"}}", await server.Client.ReadAsync(address));
            await server.Client.ChangeAsync("POST", address, "{\"a\":1,\"b\":2}");
        }
    }

    [Fact]
    public async Task Of_many_merges_at_a_time_none_is_lost()
    {
        var address = DocumentCalls.Document(DocumentCalls.Context(DocumentCalls.State));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => shared.Client.ChangeAsync("POST", address, $"{{\"p{number}\":{number}}}")));
        Assert.Equal(20, JsonNode.Parse(await shared.Client.ReadAsync(address))!.AsObject().Count);
    }
}
