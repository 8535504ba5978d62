using System.Globalization;
using System.Net;
using BlendedLRS.Storage;
using BlendedLRS.Storage.Statements;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Protocol;

/// <summary>Version and consistent-through stand on every answer, whatever its status (xAPI-Communication 2.1.3, 3.3).</summary>
public class HeaderTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Theory]
    [InlineData("GET", "/xapi/statements", 200)]
    [InlineData("HEAD", "/xapi/statements", 200)]
    [InlineData("GET", "/XAPI/about", 200)]
    [InlineData("PUT", "/xapi/statements?statementId=00000000-0000-4000-8000-0000000000f1", 204)]
    [InlineData("GET", "/xapi/statements?limit=x", 400)]
    [InlineData("POST", "/xapi/statements?limit=1", 400)]
    [InlineData("GET", "/xapi/statements?statementId=00000000-0000-4000-8000-0000000000f2", 404)]
    [InlineData("GET", "/xapi/nothing", 404)]
    [InlineData("GET", "/xapi", 404)]
    [InlineData("GET", "/Xapi/statements", 404)]
    [InlineData("DELETE", "/xapi/statements", 405)]
    [InlineData("PATCH", "/xapi/statements", 405)]
    [InlineData("GET", "/xapi/agents", 400)]
    [InlineData("GET", "/xapi/activities?activityId=http://example.com/a", 200)]
    [InlineData("GET", "/xapi/activities/profile?activityId=http://example.com/a&profileId=none", 404)]
    [InlineData("DELETE", "/xapi/activities/profile?activityId=http://example.com/a&profileId=none", 204)]
    public async Task Both_headers_stand_on_the_answer(string method, string path, int status) =>
        AssertHeaders(await SendAsync(shared.Client, method, path), status, "1.0.3");

    [Theory]
    [InlineData(null, "0.95")]
    [InlineData("", "0.95")]
    [InlineData("0.9", "0.95")]
    [InlineData("1.1.0", "0.95")]
    [InlineData("3.0.0", "0.95")]
    [InlineData("1.0.x", "0.95")]
    [InlineData("1.0.", "0.95")]
    [InlineData("1.0.3, 2.0.0", "0.95")]
    public async Task A_version_that_the_server_does_not_speak_is_refused(string? version, string answer)
    {
        using var client = shared.Server.NewClient(TestServer.Key, TestServer.Secret, null);
        client.DefaultRequestHeaders.TryAddWithoutValidation("X-Experience-API-Version", version is null ? [] : [version]);
        var response = await client.GetAsync(Calls.Statements);
        AssertHeaders(response, 400, answer);
        Assert.Contains("X-Experience-API-Version", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.0", "1.0.3")]
    [InlineData("1.0.0", "1.0.3")]
    [InlineData("1.0.9", "1.0.3")]
    [InlineData("2.0.0", "2.0.0")]
    public async Task The_answer_carries_the_latest_patch_of_the_line(string version, string answer)
    {
        using var client = shared.Server.NewClient(TestServer.Key, TestServer.Secret, version);
        AssertHeaders(await client.GetAsync(Calls.Statements), 200, answer);
    }

    [Fact]
    public async Task The_version_of_an_answer_without_header_is_an_option()
    {
        await using var server = await TestServer.StartAsync([("Statements:VersionWithoutHeader", "2.0.0")]);
        using var client = server.NewClient(TestServer.Key, TestServer.Secret, null);
        AssertHeaders(await client.GetAsync(Calls.Statements), 400, "2.0.0");
    }

    [Fact]
    public async Task About_needs_neither_version_nor_credentials()
    {
        using var client = shared.Server.NewClient(version: null);
        var response = await client.GetAsync("/xapi/about");
        AssertHeaders(response, 200, "2.0.0");
        Assert.Equal("""{"version":["1.0.0","1.0.1","1.0.2","1.0.3","2.0.0"]}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_method_that_is_not_known_is_told_the_known_ones()
    {
        var response = await SendAsync(shared.Client, "DELETE", Calls.Statements);
        Assert.Equal<string>(["GET", "HEAD", "POST", "PUT"], response.Content.Headers.Allow.Order(StringComparer.Ordinal).ToArray());
    }

    [Theory]
    [InlineData(false, 503)]
    [InlineData(true, 507)]
    public async Task A_store_that_does_not_answer_is_told_without_a_stack_trace(bool noSpace, int status)
    {
        await using var server = await TestServer.StartAsync(store: services => services.AddSingleton<IStatementLog>(new FailingLog(noSpace)));
        var response = await SendAsync(server.Client, "POST", Calls.Statements);
        AssertHeaders(response, status, "1.0.3");
        Assert.Equal(!noSpace, response.Headers.RetryAfter is not null);
        Assert.DoesNotContain("secret reason", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_defect_is_answered_without_a_stack_trace()
    {
        await using var server = await TestServer.StartAsync(store: services => services.AddSingleton<IStatementLog>(new FailingLog(null)));
        var response = await SendAsync(server.Client, "POST", Calls.Statements);
        AssertHeaders(response, 500, "1.0.3");
        Assert.DoesNotContain("secret reason", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_another_origin_may_call_and_read_the_headers()
    {
        using var client = shared.Server.NewClient(version: null);
        using var preflight = new HttpRequestMessage(HttpMethod.Options, Calls.Statements);
        preflight.Headers.Add("Origin", "https://content.example.com");
        preflight.Headers.Add("Access-Control-Request-Method", "PUT");
        preflight.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-experience-api-version");
        var allowed = await client.SendAsync(preflight);
        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Contains("PUT", allowed.Headers.GetValues("Access-Control-Allow-Methods").Single(), StringComparison.Ordinal);
        using var get = new HttpRequestMessage(HttpMethod.Get, Calls.Statements);
        get.Headers.Add("Origin", "https://content.example.com");
        var answer = await shared.Client.SendAsync(get);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("X-Experience-API-Consistent-Through", answer.Headers.GetValues("Access-Control-Expose-Headers").Single(), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method is "PUT" or "POST")
        {
            request.Content = Calls.Json(Some.Statement().ToJsonString());
        }

        return await client.SendAsync(request);
    }

    private static void AssertHeaders(HttpResponseMessage response, int status, string version)
    {
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(version, response.Headers.GetValues("X-Experience-API-Version").Single());
        var through = response.Headers.GetValues("X-Experience-API-Consistent-Through").Single();
        Assert.True(DateTimeOffset.TryParse(through, CultureInfo.InvariantCulture, out _), through);
        Assert.EndsWith("Z", through, StringComparison.Ordinal);
    }

    private sealed class FailingLog(bool? noSpace) : IStatementLog
    {
        public Task<AppendOutcome> AppendAsync(IReadOnlyList<NewStatement> batch, Origin origin, CancellationToken cancellation) =>
            throw (noSpace is null ? new NotSupportedException("secret reason") : new StorageUnavailableException("secret reason") { NoSpace = noSpace.Value });
    }
}
