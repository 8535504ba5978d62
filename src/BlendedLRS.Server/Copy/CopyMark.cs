using BlendedLRS.Server.Hosting;
using BlendedLRS.Storage;
using BlendedLRS.Storage.Credentials;

namespace BlendedLRS.Server.Copy;

/// <summary>The setting by which a store is known as the target of a copy: nothing serves it until the copy is whole, and only a copy that has begun goes on.</summary>
internal static class CopyMark
{
    /// <summary>Its name.</summary>
    public const string Setting = "copied-from-another-store";

    private const string Begun = "begun";
    private const string Complete = "complete";

    /// <summary>Whether a copy into the store has begun and is not complete.</summary>
    public static async Task<bool> IsUnfinishedAsync(ICredentialStore settings, CancellationToken cancellation) =>
        await settings.ReadSettingAsync(Setting, cancellation) == Begun;

    /// <summary>A copy begins, or goes on.</summary>
    public static Task BeginAsync(ICredentialStore settings, CancellationToken cancellation) => settings.WriteSettingAsync(Setting, Begun, cancellation);

    /// <summary>The copy is whole.</summary>
    public static Task CompleteAsync(ICredentialStore settings, CancellationToken cancellation) => settings.WriteSettingAsync(Setting, Complete, cancellation);

    /// <summary>Closes a store that is only half there.</summary>
    /// <exception cref="StartRefusedException">It is.</exception>
    public static async Task RefuseUnfinishedAsync(IStore store, CancellationToken cancellation)
    {
        if (await IsUnfinishedAsync(store.Credentials, cancellation))
        {
            await store.DisposeAsync();
            throw new StartRefusedException("A copy into this store did not finish. Run the same 'copy' again, or empty the store.");
        }
    }
}
