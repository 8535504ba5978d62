using BlendedLRS.Storage.Credentials;

namespace BlendedLRS.Server.Security;

/// <summary>Whether this server has the secret that the store was set up with; the store keeps its fingerprint. With another one no API key would be right.
/// To be asked before anything that hangs on the secret is stored; what only reads the store goes without it, so that a lost secret keeps nobody from an export.</summary>
internal sealed class SecretCheck(ICredentialStore store, InstallationSecret secret)
{
    private const string Setting = "installation-secret";

    /// <summary>Checks it; on a store without one, what this server has is the secret from now on.</summary>
    /// <exception cref="InvalidDataException">It is another one, or it is lost.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var known = await store.ReadSettingAsync(Setting, cancellation) ?? await IntroduceAsync(cancellation);
        if (known == secret.Fingerprint)
        {
            return;
        }

        throw secret.IsNew ? Lost() : new InvalidDataException(
            $"The installation's secret from {secret.Source} is not the one that this store was set up with, so no API key can be checked. Servers on one database share one secret: "
            + $"copy {InstallationSecret.FileName} from the server that was started first, or name the same with BlendedLRS:SecretFile or BlendedLRS:Secret.");
    }

    private async Task<string?> IntroduceAsync(CancellationToken cancellation)
    {
        if (secret.IsNew && !await store.IsEmptyAsync(cancellation))
        {
            throw Lost();
        }

        secret.Keep();
        await store.AddSettingAsync(Setting, secret.Fingerprint, cancellation);

        // Another server may have been first.
        return await store.ReadSettingAsync(Setting, cancellation);
    }

    private InvalidDataException Lost() => new(
        $"The store was set up with an installation secret, but there is no {secret.Source}, so no API key can be checked. Restore that file from a backup, copy it from another server, or set BlendedLRS:Secret.");
}
