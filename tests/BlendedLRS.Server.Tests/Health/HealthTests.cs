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
        server.Services.GetRequiredService<ProjectionStatus>().Failed(ProjectionStatus.Facts, "secret reason");
        var ready = await client.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("application/problem+json", ready.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("secret reason", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
    }
}
