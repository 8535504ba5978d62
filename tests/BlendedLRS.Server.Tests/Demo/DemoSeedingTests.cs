using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Server.Demo;
using BlendedLRS.Server.Hosting;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Statements;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Demo;

public class DemoSeedingTests
{
    private static readonly (string, string)[] Demo = [("Demo", "true")];

    [Fact]
    public async Task The_demo_fills_an_empty_store_once_and_marks_it()
    {
        await using var server = await TestServer.StartAsync(Demo);
        await server.WaitForProjectionsAsync();
        var log = server.Services.GetRequiredService<IStatementLogReader>();
        var head = await log.HeadAsync(CancellationToken.None);
        Assert.True(head > 1000);
        Assert.True(await server.Services.GetRequiredService<DemoMark>().IsSimulatedAsync(CancellationToken.None));
        var cells = await server.Services.GetRequiredService<IBlendCellStore>().ReadAllAsync(CancellationToken.None);
        Assert.True(cells.Count(cell => cell.Status == CellStatus.Ok) >= 12);
        await server.RestartAsync();
        Assert.Equal(head, await server.Services.GetRequiredService<IStatementLogReader>().HeadAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_store_without_demo_is_not_marked()
    {
        await using var server = await TestServer.StartAsync();
        Assert.False(await server.Services.GetRequiredService<DemoMark>().IsSimulatedAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Simulated_statements_are_not_mixed_with_real_ones()
    {
        var data = Directory.CreateTempSubdirectory("blendedlrs-demo-").FullName;
        await using (var server = await TestServer.StartAsync(dataDirectory: data))
        {
            await server.Client.StoreAsync(Some.Statement());
        }

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => TestServer.StartAsync(Demo, data));
        Assert.Contains("holds 1 statements", refused.Message, StringComparison.Ordinal);
        await using (var again = await TestServer.StartAsync(dataDirectory: data))
        {
            Assert.False(await again.Services.GetRequiredService<DemoMark>().IsSimulatedAsync(CancellationToken.None));
        }

        TestStore.Delete(data);
    }
}
