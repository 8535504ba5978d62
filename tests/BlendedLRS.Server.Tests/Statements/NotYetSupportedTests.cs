using System.Net;

namespace BlendedLRS.Server.Tests.Statements;

/// <summary>What the standard knows and this version does not: refused by name, never ignored.</summary>
public class NotYetSupportedTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly HttpClient _client = shared.Client;

    [Fact]
    public async Task Other_resources_check_credentials_and_version_like_every_other()
    {
        using var stranger = shared.Server.NewClient();
        await stranger.GetAsync("/xapi/agents").RefusalAsync(HttpStatusCode.Unauthorized);
        using var client = shared.Server.NewClient(TestServer.Key, TestServer.Secret, null);
        await client.GetAsync("/xapi/agents").RefusalAsync(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/xapi/activities", "Activities resource")]
    [InlineData("/xapi/activities/state", "State resource")]
    [InlineData("/xapi/activities/profile", "Activity Profile resource")]
    [InlineData("/xAPI/agents", "Agents resource")]
    [InlineData("/xapi/agents/profile", "Agent Profile resource")]
    public async Task Other_resources_are_refused_by_name(string path, string name)
    {
        foreach (var method in new[] { "GET", "PUT", "POST", "DELETE" })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            Assert.Contains(name, await _client.SendAsync(request).RefusalAsync(HttpStatusCode.NotImplemented), StringComparison.Ordinal);
        }
    }
}
