using BlendedLRS.Server.Tests.OData;
using BlendedLRS.Storage.Cells;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Web;

/// <summary>A server that publishes <see cref="SomeMonths"/>, for tests that change nothing.</summary>
public sealed class PageServer : IAsyncLifetime
{
    private TestServer? _server;

    public TestServer Server => _server!;

    public async Task InitializeAsync() => _server = await StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();

    /// <summary>One of its own, for tests that change something.</summary>
    internal static async Task<TestServer> StartAsync()
    {
        var server = await TestServer.StartAsync(adjust: builder => ReportServer.WithoutProjections(builder.Services));
        await server.Services.GetRequiredService<IBlendCellStore>().ReplaceAsync(SomeMonths.Year, CancellationToken.None);
        return server;
    }
}
