using BlendedLRS.Server.Options;
using BlendedLRS.Storage;

namespace BlendedLRS.Server.Hosting;

/// <summary>What the server is made of; written down in Program.cs.</summary>
internal sealed record Composition
{
    /// <summary>Opens the store.</summary>
    public required StoreChoice Store { get; init; }

    /// <summary>Makes the ports of a store known.</summary>
    public Action<IServiceCollection, IStore> Ports { get; init; } = StorePorts.AddTo;

    /// <summary>Copies the store of a data directory, which may be in use, to a new directory; tells what it copies, how much is done and how much there is.</summary>
    public required Action<string, string, TimeProvider, Action<string, long, long>> Backup { get; init; }

    /// <summary>Puts a backup back into an empty data directory; gives how many Statements it holds.</summary>
    public required Func<string, string, Action<string, long, long>, long> Restore { get; init; }

    /// <summary>Everything that works on the store.</summary>
    public required Action<IServiceCollection, LrsOptions> Services { get; init; }

    /// <summary>What each request passes through, in order.</summary>
    public required Action<WebApplication> Pipeline { get; init; }

    /// <summary>The resources.</summary>
    public required Action<WebApplication> Endpoints { get; init; }
}
