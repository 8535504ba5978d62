using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using BlendedLRS.Server.Tests.Security;
using BlendedLRS.Server.Tests.Security.Tokens;

namespace BlendedLRS.Server.Tests.Scim;

/// <summary>What is the same for every client of SCIM: who may, pages, attributes, errors, what the server says of itself.</summary>
public sealed class ScimResourceTests : IAsyncLifetime
{
    private ScimServer? _scim;

    private ScimServer Scim => _scim!;

    public async Task InitializeAsync() => _scim = await ScimServer.StartAsync(("Roster:ScimAccountHomePage", "https://lms.example.com"), ("Roster:ScimMailboxes", "emails"));

    public async Task DisposeAsync() => await Scim.DisposeAsync();

    [Fact]
    public async Task Pages_hold_each_user_once_in_a_stable_order()
    {
        for (var i = 0; i < 5; i++)
        {
            await Scim.PostAsync("Users", $$"""{"userName":"u{{i}}"}""");
        }

        var names = new List<string>();
        foreach (var start in new[] { 1, 3, 5, 7 })
        {
            var page = await Scim.GetAsync($"Users?startIndex={start}&count=2");
            Assert.Equal(5, page["totalResults"]!.GetValue<int>());
            names.AddRange(page["Resources"]!.AsArray().Select(one => one!["userName"]!.GetValue<string>()));
        }

        Assert.Equal(5, names.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(5, names.Count);
        Assert.Empty((await Scim.GetAsync("Users?count=0"))["Resources"]!.AsArray());
        Assert.Equal("invalidValue", await Scim.RefusedAsync(HttpMethod.Get, "Users?count=many", null, HttpStatusCode.BadRequest));
        Assert.Equal("invalidFilter", await Scim.RefusedAsync(HttpMethod.Get, "Users?filter=userName", null, HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task Attributes_are_shown_as_asked()
    {
        var id = (await Scim.PostAsync("Users", """{"userName":"anna","name":{"givenName":"A","familyName":"B"},"emails":[{"value":"a@b.nl","type":"work"}]}"""))["id"]!.GetValue<string>();
        Assert.Equal(["schemas", "id", "name", "emails"], (await Scim.GetAsync($"Users/{id}?attributes=name.givenName,emails.value")).AsObject().Select(property => property.Key));
        Assert.Equal("""{"givenName":"A"}""", (await Scim.GetAsync($"Users/{id}?attributes=name.givenName"))["name"]!.ToJsonString());
        var without = await Scim.GetAsync($"Users/{id}?excludedAttributes=name.givenName,emails,id");
        Assert.Equal("""{"familyName":"B"}""", without["name"]!.ToJsonString());
        Assert.Null(without["emails"]);
        Assert.Equal(id, without["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task User_names_and_mailboxes_become_ifis_as_configured()
    {
        await Scim.PostAsync("Users", """{"userName":"anna@login.example.com","externalId":"7","emails":[{"value":"anna@example.com"},{"value":"not an address"}]}""");
        Assert.Equal(["mbox|mailto:anna@example.com", "account|https://lms.example.com|anna@login.example.com"], (await Scim.PersonAsync("7")).Ifis.Select(ifi => ifi.Key));
    }

    [Theory]
    [InlineData("[]", "invalidSyntax")]
    [InlineData("{", "invalidSyntax")]
    [InlineData("""{"userName":"a","userName":"b"}""", "invalidSyntax")]
    [InlineData("""{"userName":"\ud800"}""", "invalidSyntax")]
    [InlineData("""{"displayName":"a"}""", "invalidValue")]
    [InlineData("""{"userName":" "}""", "invalidValue")]
    [InlineData("""{"userName":7}""", "invalidValue")]
    [InlineData("""{"userName":"a","active":"maybe"}""", "invalidValue")]
    [InlineData("""{"userName":"a","displayName":"a\u0000b"}""", "invalidValue")]
    public async Task A_wrong_user_is_refused(string body, string type) =>
        Assert.Equal(type, await Scim.RefusedAsync(HttpMethod.Post, "Users", body, HttpStatusCode.BadRequest));

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        Assert.Null(await Scim.RefusedAsync(HttpMethod.Get, "Users/nobody", null, HttpStatusCode.NotFound));
        Assert.Null(await Scim.RefusedAsync(HttpMethod.Put, "Users/nobody", """{"userName":"a"}""", HttpStatusCode.NotFound));
        Assert.Null(await Scim.RefusedAsync(HttpMethod.Delete, "Groups/nobody", null, HttpStatusCode.NotFound));
        Assert.Null(await Scim.RefusedAsync(HttpMethod.Get, "Schemas/nothing", null, HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task The_server_says_what_it_supports()
    {
        var config = await Scim.GetAsync("ServiceProviderConfig");
        Assert.True(config["patch"]!["supported"]!.GetValue<bool>());
        Assert.False(config["bulk"]!["supported"]!.GetValue<bool>());
        Assert.Equal(["User", "Group"], (await Scim.GetAsync("ResourceTypes"))["Resources"]!.AsArray().Select(type => type!["id"]!.GetValue<string>()));
        foreach (var schema in (await Scim.GetAsync("Schemas"))["Resources"]!.AsArray())
        {
            var one = await Scim.GetAsync($"Schemas/{schema!["id"]!.GetValue<string>()}");
            Assert.True(JsonNode.DeepEquals(schema, one));
        }
    }

    [Fact]
    public async Task A_key_as_a_token_is_good_for_scim_alone_and_only_with_the_right_secret()
    {
        var key = await Scim.Server.AddKeyAsync("all");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Scim.Server, "/scim/v2/Users", $"{key}~{TestKeys.Secret}"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(Scim.Server, "/scim/v2/Users", $"{key}~wrong"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(Scim.Server, "/scim/v2/Users", $"{key}{TestKeys.Secret}"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(Scim.Server, "/xapi/statements", $"{key}~{TestKeys.Secret}"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(Scim.Server, "/scim/v2/Users", $"{await Scim.Server.AddKeyAsync("statements/read")}~{TestKeys.Secret}"));
        using var basic = await Scim.Server.ClientOfAsync("scim");
        Assert.Equal(HttpStatusCode.OK, (await basic.GetAsync("/scim/v2/Users")).StatusCode);
    }

    [Fact]
    public async Task A_key_as_a_token_and_tokens_of_a_provider_do_not_get_in_each_others_way()
    {
        await using var provider = await FakeProvider.StartAsync();
        await using var server = await TestServer.StartAsync(provider.Options());
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, "/scim/v2/Users", $"{await server.AddKeyAsync("scim")}~{TestKeys.Secret}"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server, "/scim/v2/Users", "a.b.c"));
    }

    private static async Task<HttpStatusCode> StatusAsync(TestServer server, string path, string token)
    {
        using var client = server.NewClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await client.GetAsync(path);
        return response.StatusCode;
    }
}
