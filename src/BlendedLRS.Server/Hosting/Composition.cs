using BlendedLRS.Server.Options;

namespace BlendedLRS.Server.Hosting;

/// <summary>What the server is made of; written down in Program.cs.</summary>
internal sealed record Composition
{
    /// <summary>Opens the store in a directory, makes its ports known, and returns what closes it.</summary>
    public required Func<IServiceCollection, string, TimeProvider, IAsyncDisposable> Store { get; init; }

    /// <summary>Everything that works on the store.</summary>
    public required Action<IServiceCollection, LrsOptions> Services { get; init; }

    /// <summary>What each request passes through, in order.</summary>
    public required Action<WebApplication> Pipeline { get; init; }

    /// <summary>The resources.</summary>
    public required Action<WebApplication> Endpoints { get; init; }
}
