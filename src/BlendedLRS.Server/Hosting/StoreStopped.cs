using BlendedLRS.Storage;

namespace BlendedLRS.Server.Hosting;

/// <summary>Completes when the store will take nothing more in this process, with the reason.</summary>
/// <param name="Reason">Never completes while all is well.</param>
internal sealed record StoreStopped(Task<StorageUnavailableException> Reason);
