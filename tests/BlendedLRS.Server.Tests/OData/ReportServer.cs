using BlendedLRS.Server.Projections;
using BlendedLRS.Storage.Cells;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BlendedLRS.Server.Tests.OData;

/// <summary>A server that publishes <see cref="SomeCells"/>; nothing recomputes them.</summary>
public sealed class ReportServer : IAsyncLifetime
{
    private TestServer? _server;
    private ODataClient? _client;

    public TestServer Server => _server!;

    internal ODataClient Client => _client!;

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync(adjust: builder => WithoutProjections(builder.Services));
        await _server.Services.GetRequiredService<IBlendCellStore>().ReplaceAsync(SomeCells.All, CancellationToken.None);
        _client = await ODataClient.ConnectAsync(_server.NewClient(TestServer.Key, TestServer.Secret, version: null));
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();

    internal static void WithoutProjections(IServiceCollection services)
    {
        foreach (var service in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(CellService)).ToList())
        {
            services.Remove(service);
        }
    }
}
