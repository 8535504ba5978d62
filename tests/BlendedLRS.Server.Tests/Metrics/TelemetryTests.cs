using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BlendedLRS.Server.Tests.Metrics;

/// <summary>OTLP to a collector of the test's own.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task Measurements_are_sent_to_the_collector_with_its_headers()
    {
        var received = new TaskCompletionSource<(string Type, string? Header, byte[] Body)>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var collector = await StartCollectorAsync(async request =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            if (Encoding.UTF8.GetString(body.ToArray()).Contains("/xapi/statements", StringComparison.Ordinal))
            {
                received.TrySetResult((request.ContentType!, request.Headers["x-collector-key"], body.ToArray()));
            }
        });
        var endpoint = collector.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/v1/metrics";
        await using var server = await TestServer.StartAsync([("Telemetry:Endpoint", endpoint), ("Telemetry:IntervalSeconds", "1"), ("Telemetry:Headers", "x-collector-key=abc")]);
        await server.Client.StoreAsync(Some.Statement());
        var (type, header, sent) = await received.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(("application/x-protobuf", "abc"), (type, header));
        var text = Encoding.UTF8.GetString(sent);
        foreach (var name in new[] { "blendedlrs.requests", "blendedlrs.request.duration", "blendedlrs.commit.size", "blendedlrs.projection.lag" })
        {
            Assert.Contains(name, text, StringComparison.Ordinal);
        }
    }

    private static async Task<WebApplication> StartCollectorAsync(Func<HttpRequest, Task> onMetrics)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapPost("/v1/metrics", (HttpContext context) => onMetrics(context.Request));
        await app.StartAsync();
        return app;
    }
}
