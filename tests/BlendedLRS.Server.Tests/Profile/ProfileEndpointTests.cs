using System.Net;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.Profile;

namespace BlendedLRS.Server.Tests.Profile;

/// <summary>The published profile: one document, and every IRI that it defines under our own address leads to it. Asked for by nobody in particular.</summary>
public sealed class ProfileEndpointTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const string Own = "http://localhost:8080";

    [Theory]
    [InlineData(null)]
    [InlineData("application/ld+json")]
    [InlineData("application/json")]
    [InlineData("text/html, */*;q=0.1")]
    public async Task The_document_is_json_ld_under_the_current_base(string? accept)
    {
        using var client = Stranger(shared.Server);
        var (answer, text) = await GetAsync(client, "/profile", accept is null ? [] : [("Accept", accept)]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/ld+json", answer.Content.Headers.ContentType?.ToString());
        Assert.True(answer.Headers.CacheControl is { Public: true, MaxAge: not null });
        var profile = JsonNode.Parse(text)!;
        Assert.Equal(Own, profile["id"]!.GetValue<string>());
        Assert.Equal(Own + "/v0.1", profile["versions"]![0]!["id"]!.GetValue<string>());
        Assert.Equal(20, profile["templates"]!.AsArray().Count);
        Assert.DoesNotContain("{B}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_tells_the_same_and_who_has_it_is_spared_its_bytes()
    {
        using var client = Stranger(shared.Server);
        var (get, text) = await GetAsync(client, "/profile");
        using var request = new HttpRequestMessage(HttpMethod.Head, "/profile");
        using var head = await client.SendAsync(request);
        Assert.Equal((HttpStatusCode.OK, get.Headers.ETag, get.Content.Headers.ContentLength), (head.StatusCode, head.Headers.ETag, head.Content.Headers.ContentLength));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.NotEmpty(text);
        var (again, nothing) = await GetAsync(client, "/profile", ("If-None-Match", get.Headers.ETag!.ToString()));
        Assert.Equal((HttpStatusCode.NotModified, ""), (again.StatusCode, nothing));
    }

    [Fact]
    public async Task Every_term_leads_to_the_document_and_what_is_no_term_to_nothing()
    {
        using var client = Stranger(shared.Server);
        var terms = ProfileDocument.Of(new ProfileBases(Own)).Terms.Where(term => term != Own).ToList();
        Assert.Equal(59, terms.Count);
        foreach (var term in terms)
        {
            var (answer, _) = await GetAsync(client, term[Own.Length..]);
            Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, term);
            Assert.Equal("/profile", answer.Headers.Location?.OriginalString);
        }

        foreach (var path in new[] { "/verbs/shouted", "/verbs/Reflected", "/v0.2", "/verbs", "/ext/practice/more" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(client, path)).Answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("/profile")]
    [InlineData("/verbs/reflected")]
    public async Task A_page_of_another_origin_may_read_it(string path)
    {
        using var client = Stranger(shared.Server);
        var (answer, _) = await GetAsync(client, path, ("Origin", "https://content.example.com"));
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("ETag", answer.Headers.GetValues("Access-Control-Expose-Headers").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Terms_are_answered_under_every_base_that_is_ours_and_under_no_other()
    {
        await using var server = await TestServer.StartAsync(
            [("PublicUrl", "https://lrs.example/x"), ("Reporting:ProfileBases", "https://vocabulary.example/blend, https://lrs.example/x/profile, https://lrs.example/xyz")]);
        using var client = Stranger(server);
        Assert.Equal("https://vocabulary.example/blend", JsonNode.Parse((await GetAsync(client, "/profile")).Text)!["id"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.SeeOther, (await GetAsync(client, "/profile/verbs/reflected")).Answer.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await GetAsync(client, "/profile/v0.1")).Answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(client, "/verbs/reflected")).Answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(client, "/blend/verbs/reflected")).Answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(client, "/yz/verbs/reflected")).Answer.StatusCode);
    }

    private static HttpClient Stranger(TestServer server) => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.BaseAddress };

    private static async Task<(HttpResponseMessage Answer, string Text)> GetAsync(HttpClient client, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        var answer = await client.SendAsync(request);
        return (answer, await answer.Content.ReadAsStringAsync());
    }
}
