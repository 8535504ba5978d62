using BlendedLRS.Server.Projections;
using BlendedLRS.Server.Resolution;
using BlendedLRS.Storage;

namespace BlendedLRS.Server.Copy;

/// <summary>The settings that go along with a store.</summary>
internal static class CopiedSettings
{
    /// <summary>All but those that speak of the store itself: how far its projections are, and whether it is a copy.</summary>
    public static async Task<IReadOnlyList<KeyValuePair<string, string>>> OfAsync(IStore store, CancellationToken cancellation) =>
        [.. (await store.Credentials.ListSettingsAsync(cancellation)).Where(setting => setting.Key != CopyMark.Setting && !CellProjection.IsOwnSetting(setting.Key) && !ResolutionProjection.IsOwnSetting(setting.Key))];
}
