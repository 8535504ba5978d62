using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BlendedLRS.Server.Tests.Security;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Statements;

/// <summary>The parameter <c>format</c> on single Statements and lists.</summary>
public class FormatTests(FormatTests.WithDefinitions shared) : IClassFixture<FormatTests.WithDefinitions>
{
    private const string Known = "https://example.com/known";

    [Fact]
    public async Task Ids_leaves_what_identifies_on_lists_and_single_statements()
    {
        foreach (var statement in await BothAsync(Spoken(), "ids", null))
        {
            Assert.Null(statement["actor"]!["name"]);
            Assert.Null(statement["verb"]!["display"]);
            Assert.Null(statement["object"]!["definition"]);
            Assert.NotNull(statement["authority"]!["account"]);
            Assert.NotNull(statement["stored"]);
        }
    }

    [Theory]
    [InlineData("de;q=0.3,en;q=0.8", "en")]
    [InlineData("de", "de")]
    [InlineData(null, "en")]
    public async Task Canonical_shows_one_language(string? languages, string shown)
    {
        foreach (var statement in await BothAsync(Spoken(), "canonical", languages))
        {
            Assert.Equal("Anna", statement["actor"]!["name"]!.GetValue<string>());
            Assert.Equal(shown, Assert.Single(statement["verb"]!["display"]!.AsObject()).Key);
            Assert.Equal(shown, Assert.Single(statement["object"]!["definition"]!["name"]!.AsObject()).Key);
        }
    }

    [Fact]
    public async Task Canonical_shows_the_definition_that_the_store_holds()
    {
        var spoken = Spoken();
        spoken["object"]!["id"] = Known;
        foreach (var statement in await BothAsync(spoken, "canonical", "de"))
        {
            Assert.Equal("""{"name":{"de":"bekannt"},"type":"a:known"}""", statement["object"]!["definition"]!.ToJsonString());
        }
    }

    [Theory]
    [InlineData("statements/write,statements/read/mine", "sent")]
    [InlineData("statements/write,statements/read/mine,activities_profile/read", "known")]
    [InlineData("statements/write,statements/read", "known")]
    public async Task Canonical_shows_definitions_of_the_store_to_those_who_may_read_activities(string scopes, string shown)
    {
        using var client = await shared.Server.ClientOfAsync(scopes.Split(','));
        var statement = Some.Statement(activity: Known);
        statement["object"]!["definition"] = new JsonObject { ["name"] = new JsonObject { ["de"] = "sent" } };
        var id = (await client.StoreAsync(statement))[0];
        var verb = Uri.EscapeDataString(Some.Verb);
        await shared.Server.WaitForProjectionsAsync();
        foreach (var query in new[] { $"statementId={id}", $"verb={verb}&limit=1" })
        {
            var answer = JsonNode.Parse(await client.GetStringAsync($"{Calls.Statements}?{query}&format=canonical"))!;
            var read = answer["statements"]?[0] ?? answer;
            Assert.Equal(id.ToString(), read["id"]!.GetValue<string>());
            Assert.Equal(shown, Assert.Single(read["object"]!["definition"]!["name"]!.AsObject()).Value!.GetValue<string>());
            Assert.Equal(shown == "sent" ? HttpStatusCode.Forbidden : HttpStatusCode.OK, (await client.GetAsync("/xapi/activities?activityId=" + Uri.EscapeDataString(Known))).StatusCode);
        }
    }

    [Fact]
    public async Task Exact_keeps_every_byte_of_what_was_sent()
    {
        const string Sent = """{"actor": {"mbox":"mailto:anna.smit@example.com","n\u0061me":"A\/B"},"verb":{"id":"a:b"  },"object":{"id":"a:c"},"result":{"score":{"raw":1.50e+1}}}""";
        var id = Some.Id();
        var put = await shared.Server.Client.PutAsync($"{Calls.Statements}?statementId={id}", Calls.Json(Sent));
        Assert.Equal(HttpStatusCode.NoContent, put.StatusCode);
        var text = await shared.Server.Client.GetStringAsync($"{Calls.Statements}?statementId={id}&format=exact");
        foreach (var part in new[] { """{"mbox":"mailto:anna.smit@example.com","n\u0061me":"A\/B"}""", """{"id":"a:b"  }""", """{"score":{"raw":1.50e+1}}""" })
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }
    }

    private async Task<JsonNode[]> BothAsync(JsonObject statement, string format, string? languages)
    {
        var verb = Some.Iri("verb");
        statement["verb"]!["id"] = verb;
        var id = (await shared.Server.Client.StoreAsync(statement))[0];
        await shared.Server.WaitForProjectionsAsync();
        var one = await GetAsync($"statementId={id}&format={format}", languages);
        var list = await GetAsync($"verb={Uri.EscapeDataString(verb)}&format={format}", languages);
        return [one, list["statements"]![0]!];
    }

    private async Task<JsonNode> GetAsync(string query, string? languages)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Calls.Statements}?{query}");
        if (languages is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", languages);
        }

        var response = await shared.Server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    private static JsonObject Spoken()
    {
        var statement = Some.Statement();
        statement["actor"]!["name"] = "Anna";
        statement["verb"]!["display"] = new JsonObject { ["en"] = "completed", ["de"] = "abgeschlossen" };
        statement["object"]!["definition"] = new JsonObject { ["name"] = new JsonObject { ["en"] = "Course", ["de"] = "Kurs" } };
        return statement;
    }

    public sealed class WithDefinitions : IAsyncLifetime
    {
        private TestServer? _server;

        public TestServer Server => _server!;

        public async Task InitializeAsync() => _server = await TestServer.StartAsync(store: services => services.AddSingleton<IActivityDefinitions>(new OneDefinition()));

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }

    private sealed class OneDefinition : IActivityDefinitions
    {
        public Task<ReadOnlyMemory<byte>?> FindAsync(Iri activity, CancellationToken cancellation) => Task.FromResult<ReadOnlyMemory<byte>?>(
            activity.Value == Known ? Encoding.UTF8.GetBytes("""{"name":{"en":"known","de":"bekannt"},"type":"a:known"}""") : null);
    }
}
