using System.Net;
using BlendedLRS.Server.Projections;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Health;

public class HealthTests
{
    [Fact]
    public async Task A_server_is_alive_and_ready_until_a_projection_stands_still()
    {
        await using var server = await TestServer.StartAsync();
        using var client = server.NewClient(version: null);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);
        var status = server.Services.GetRequiredService<ProjectionStatus>();
        Assert.Equal("The projection facts stands still; the log of the server says why.", await WrongAsync(client, () => status.Failed(ProjectionStatus.Facts, "secret reason")));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
    }

    [Fact]
    public async Task A_projection_that_lags_is_told_with_its_seconds()
    {
        var clock = new SettableClock();
        await using var server = await TestServer.StartAsync([("Health:MostLagSeconds", "60")], adjust: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        await server.Client.StoreAsync(Some.Statement());
        await server.WaitForProjectionsAsync();
        using var client = server.NewClient(version: null);
        clock.Offset = TimeSpan.FromHours(1);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);
        var status = server.Services.GetRequiredService<ProjectionStatus>();
        Assert.Matches(@"^The projection index is 36\d\d s behind", await WrongAsync(client, () => status.Moved(ProjectionStatus.Index, 0)));
    }

    [SqliteFact]
    public async Task A_disk_that_fills_up_is_told_before_it_is_full()
    {
        await using var server = await TestServer.StartAsync([("Health:LeastFreeMegabytes", "1000000000")]);
        using var client = server.NewClient(version: null);
        Assert.Matches(@"^The disk of the data directory has \d+ MB left", await WrongAsync(client, () => { }));
    }

    // The services of the projections may report right after what is wrong was brought about.
    private static async Task<string> WrongAsync(HttpClient client, Action bringAbout)
    {
        HttpResponseMessage ready;
        var tries = 0;
        do
        {
            bringAbout();
            ready = await client.GetAsync("/health/ready");
        }
        while (ready.IsSuccessStatusCode && ++tries < 20);
        var text = await ready.Content.ReadAsStringAsync();
        Assert.True(ready.StatusCode == HttpStatusCode.ServiceUnavailable, text);
        Assert.Equal("text/plain", ready.Content.Headers.ContentType?.MediaType);
        return text;
    }
}
