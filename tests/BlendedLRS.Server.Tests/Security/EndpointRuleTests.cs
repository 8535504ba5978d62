using System.Net;
using BlendedLRS.Server.Security;
using BlendedLRS.Storage.Credentials;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Security;

/// <summary>Every endpoint × every caller, against the one table <see cref="EndpointRule.All"/>.</summary>
public class EndpointRuleTests
{
    private static readonly int[] Refusals = [401, 403, 429];

    [Fact]
    public async Task Every_endpoint_lets_through_exactly_the_callers_of_the_table()
    {
        await using var server = await TestServer.StartAsync([("Login:FailuresPerMinute", "10000")]);
        var rules = MappedRules(server);
        Assert.True(rules.Count >= 15, "fewer endpoints than the server has");
        var failures = new List<string>();
        foreach (var scope in Scopes.Known)
        {
            using var client = await server.ClientOfAsync(scope);
            await CheckAsync(client, scope, rules, rule => rule.Allows(scope) ? 0 : 403, failures);
        }

        using var scopeless = await server.ClientOfAsync();
        await CheckAsync(scopeless, "a key without scopes", rules, rule => rule.Scopes is null ? 0 : 403, failures);
        using var anonymous = server.NewClient();
        await CheckAsync(anonymous, "nobody", rules, rule => rule.Scopes is null ? 0 : 401, failures);
        using var wrong = server.NewClient(TestServer.Key, "wrong-secret");
        await CheckAsync(wrong, "a wrong secret", rules, rule => rule.Scopes is null ? 0 : 401, failures);
        using var administrator = server.NewClient(TestServer.AdminName, TestServer.AdminPassword);
        await CheckAsync(
            administrator, "an administrator", rules,
            rule => rule.Scopes is null || rule.Administrator ? 0 : rule.Path.StartsWith("/xapi", StringComparison.Ordinal) ? 401 : 403, failures);
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public async Task A_revoked_key_is_nobody_everywhere()
    {
        await using var server = await TestServer.StartAsync([("Login:FailuresPerMinute", "10000")]);
        var key = await server.AddKeyAsync("all");
        await server.Services.GetRequiredService<ICredentialStore>().RevokeAsync(key, DateTimeOffset.UnixEpoch, CancellationToken.None);
        using var client = server.NewClient(key, TestKeys.Secret);
        var failures = new List<string>();
        await CheckAsync(client, "a revoked key", MappedRules(server), rule => rule.Scopes is null ? 0 : 401, failures);
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public async Task An_endpoint_without_a_rule_stops_the_start()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/open", () => "").AllowAnonymous();
        EndpointRules.Check(app);
        app.MapGet("/forgotten", () => "");
        Assert.Contains("/forgotten", Assert.Throws<InvalidOperationException>(() => EndpointRules.Check(app)).Message, StringComparison.Ordinal);
    }

    // A row of the table for every method of every endpoint; stand-ins that only refuse are left out until they are the real thing.
    private static List<(string Method, EndpointRule Rule)> MappedRules(TestServer server)
    {
        var mapped = new List<(string Method, EndpointRule Rule)>();
        foreach (var endpoint in server.Services.GetRequiredService<EndpointDataSource>().Endpoints.Cast<RouteEndpoint>())
        {
            var rules = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>();
            var isOpen = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            Assert.True(isOpen || rules.Count > 0, $"{endpoint.DisplayName} has no rule.");
            if (!isOpen && rules.All(rule => rule.Policy is null))
            {
                continue;
            }

            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                var row = EndpointRule.All.Where(row => row.Knows(method) && Matches(endpoint, row.Path)).ToList();
                Assert.True(row.Count == 1, $"{method} {endpoint.RoutePattern.RawText} stands {row.Count} times in the table.");
                mapped.Add((method, row[0] with { Path = row[0].Path.Contains('*') ? "/" + endpoint.RoutePattern.RawText!.TrimStart('/') : row[0].Path }));
            }
        }

        return mapped;
    }

    private static bool Matches(RouteEndpoint endpoint, string path)
    {
        var template = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        return path.EndsWith('*')
            ? template.StartsWith(path[..^1], StringComparison.Ordinal)
            : new TemplateMatcher(TemplateParser.Parse(template.TrimStart('/')), []).TryMatch(path, []);
    }

    private static async Task CheckAsync(
        HttpClient client, string caller, IEnumerable<(string Method, EndpointRule Rule)> rules, Func<EndpointRule, int> refusalOf, List<string> failures)
    {
        foreach (var (method, rule) in rules)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), rule.Path);
            using var response = await client.SendAsync(request);
            var expected = refusalOf(rule);
            var actual = Refusals.Contains((int)response.StatusCode) ? (int)response.StatusCode : 0;
            if (expected != actual)
            {
                failures.Add($"{caller}: {method} {rule.Path} answers {(int)response.StatusCode}, expected {(expected == 0 ? "no refusal" : expected)}");
            }

            Assert.NotEqual(HttpStatusCode.InternalServerError, response.StatusCode);
        }
    }
}
