namespace BlendedLRS.Server.Tests.Clients;

/// <summary>xAPI clients that others wrote do against the real server everything that they offer; each script prints its steps.</summary>
/// <remarks>
/// <c>@xapi/xapi</c> declares 1.0.x and sends 2.0.0 when told to; <c>tincanjs</c> speaks 1.0.2 at most. Neither can send two contents in one
/// request: they leave out the line break before the boundary. On Node, <c>tincanjs</c> turns contents into text, and the axios adapter of
/// <c>@xapi/xapi</c> replaces the content type of multipart bodies. The scripts show that the server refuses these and keeps nothing of them.
/// </remarks>
public class ClientTests(InstalledClients clients) : IClassFixture<InstalledClients>
{
    [SkippableTheory]
    [InlineData("1.0.0")]
    [InlineData("1.0.3")]
    [InlineData("2.0.0")]
    public Task The_client_xapi_does_everything_that_it_offers(string version) => RunAsync("client-xapi.mjs", version);

    [SkippableTheory]
    [InlineData("1.0.0")]
    [InlineData("1.0.2")]
    public Task The_client_tincanjs_does_everything_that_it_offers(string version) => RunAsync("client-tincan.mjs", version);

    [SkippableTheory]
    [InlineData("client-xapi.mjs")]
    [InlineData("client-tincan.mjs")]
    public async Task A_script_fails_by_the_name_of_its_step(string script)
    {
        var run = await clients.RunAsync(script, new Uri("http://127.0.0.1:1/xapi/"), "1.0.2");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("FAILED ", run.Output, StringComparison.Ordinal);
        Assert.Contains("about names this version", run.Output, StringComparison.Ordinal);
    }

    private async Task RunAsync(string script, string version)
    {
        await using var server = await TestServer.StartAsync();
        var run = await clients.RunAsync(script, new Uri(server.BaseAddress, "/xapi/"), version);
        Assert.True(run.ExitCode == 0, run.Output);
    }
}
