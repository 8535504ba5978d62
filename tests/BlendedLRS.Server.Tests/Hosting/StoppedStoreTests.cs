using BlendedLRS.Server.Hosting;
using BlendedLRS.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BlendedLRS.Server.Tests.Hosting;

public class StoppedStoreTests
{
    [Fact]
    public async Task A_store_that_stops_ends_the_server()
    {
        var reason = new TaskCompletionSource<StorageUnavailableException>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await TestServer.StartAsync(store: services => services.AddSingleton(new StoreStopped(reason.Task)));
        var stopping = new TaskCompletionSource();
        server.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(stopping.SetResult);
        Assert.False(stopping.Task.IsCompleted);
        reason.SetResult(new StorageUnavailableException("The disk did not confirm a write."));
        await stopping.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
