using BlendedLRS.Server.Configuration;
using BlendedLRS.Storage;

namespace BlendedLRS.Server.Hosting;

/// <summary>Makes the ports of a store known, each by itself: whoever needs one asks for no more.</summary>
internal static class StorePorts
{
    /// <summary>Adds them.</summary>
    public static void AddTo(IServiceCollection services, IStore store)
    {
        services.AddSingleton(store.Log).AddSingleton(store.LogReader).AddSingleton(store.Index).AddSingleton(store.Search).AddSingleton(store.Activities);
        services.AddSingleton(store.Attachments).AddSingleton(store.Documents).AddSingleton(store.Credentials).AddSingleton(store.Configuration).AddSingleton(store.Surveys);
        services.AddSingleton(store.FactStore).AddSingleton(store.FactQueries).AddSingleton(store.Resolution).AddSingleton(store.BlendCells).AddSingleton(store.Cells).AddSingleton(store.CellQueries);
        services.AddSingleton<LiveConfiguration>();
        services.AddSingleton(store.Projector);
        services.AddSingleton(new StoreStopped(store.Stopped)).AddHostedService<StopWithStore>();
    }
}
