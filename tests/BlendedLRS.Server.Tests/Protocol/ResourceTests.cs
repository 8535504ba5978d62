using System.Net;

namespace BlendedLRS.Server.Tests.Protocol;

/// <summary>Communication 2.0, 3.3, 4.0 and cross-origin calls: what every resource does alike.</summary>
public class ResourceTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const string Documents = "DELETE GET HEAD POST PUT";
    private const string ReadOnly = "GET HEAD";

    public static TheoryData<string, string> Resources => new()
    {
        { "/xapi/statements", "GET HEAD POST PUT" },
        { "/xapi/activities", ReadOnly },
        { "/xapi/activities/state", Documents },
        { "/xapi/activities/profile", Documents },
        { "/xapi/agents", ReadOnly },
        { "/xapi/agents/profile", Documents },
        { "/xapi/about", ReadOnly },
    };

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task A_method_that_the_resource_does_not_have_is_told_those_it_has(string path, string methods)
    {
        foreach (var method in (string[])["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            var answer = await shared.Client.SendAsync(request);
            Assert.Equal(!methods.Split(' ').Contains(method), answer.StatusCode == HttpStatusCode.MethodNotAllowed);
            if (answer.StatusCode == HttpStatusCode.MethodNotAllowed)
            {
                Assert.Equal(methods, string.Join(' ', answer.Content.Headers.Allow.Order(StringComparer.Ordinal)));
                Assert.Contains(method + " is not a method of", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task A_page_of_another_origin_may_use_every_method_with_every_header(string path, string methods)
    {
        using var stranger = shared.Server.NewClient(version: null);
        foreach (var method in methods.Split(' '))
        {
            using var preflight = new HttpRequestMessage(HttpMethod.Options, path);
            preflight.Headers.Add("Origin", "https://content.example.com");
            preflight.Headers.Add("Access-Control-Request-Method", method);
            preflight.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-experience-api-version,if-match,if-none-match,accept-language,x-experience-api-hash");
            var allowed = await stranger.SendAsync(preflight);
            Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
            Assert.Equal("*", allowed.Headers.GetValues("Access-Control-Allow-Origin").Single());
            Assert.Contains(method, allowed.Headers.GetValues("Access-Control-Allow-Methods").Single(), StringComparison.Ordinal);
            Assert.Contains("if-none-match", allowed.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.OrdinalIgnoreCase);
        }

        using var get = new HttpRequestMessage(HttpMethod.Get, path);
        get.Headers.Add("Origin", "https://content.example.com");
        var shown = (await shared.Client.SendAsync(get)).Headers.GetValues("Access-Control-Expose-Headers").Single().Split(',');
        foreach (var header in (string[])["ETag", "Last-Modified", "X-Experience-API-Version", "X-Experience-API-Consistent-Through"])
        {
            Assert.Contains(header, shown);
        }
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Credentials_and_version_are_demanded_of_every_resource_but_about(string path, string methods)
    {
        using var stranger = shared.Server.NewClient();
        using var silent = shared.Server.NewClient(TestServer.Key, TestServer.Secret, null);
        foreach (var method in methods.Split(' ').Where(_ => path != "/xapi/about"))
        {
            using var unknown = new HttpRequestMessage(new HttpMethod(method), path);
            Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.SendAsync(unknown)).StatusCode);
            using var versionless = new HttpRequestMessage(new HttpMethod(method), path);
            var refused = await silent.SendAsync(versionless);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Equal("0.95", refused.Headers.GetValues("X-Experience-API-Version").Single());
        }
    }

    [Theory]
    [InlineData("/xapi/activities/states")]
    [InlineData("/xapi/activities/State")]
    [InlineData("/xapi/agents/profile/x")]
    [InlineData("/xapi/Agents")]
    public async Task Another_path_is_no_resource(string path) =>
        Assert.Contains("There is no xAPI resource at", await shared.Client.GetAsync(path).RefusalAsync(HttpStatusCode.NotFound), StringComparison.Ordinal);
}
