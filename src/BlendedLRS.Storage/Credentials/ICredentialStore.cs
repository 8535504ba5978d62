namespace BlendedLRS.Storage.Credentials;

/// <summary>API keys and administrators, and the installation's own secrets: configuration, not projections.</summary>
public interface ICredentialStore
{
    /// <summary>Finds a credential by its key, also a revoked one.</summary>
    Task<Credential?> FindAsync(string key, CancellationToken cancellation);

    /// <summary>Every credential, revoked ones too, by key.</summary>
    Task<IReadOnlyList<Credential>> ListAsync(CancellationToken cancellation);

    /// <summary>Adds a credential; false when the key is taken, also by a revoked one.</summary>
    Task<bool> AddAsync(Credential credential, CancellationToken cancellation);

    /// <summary>Gives a credential another name and other scopes; false when there is none of that key, or it is revoked.</summary>
    Task<bool> ChangeAsync(string key, string name, IReadOnlyList<string> scopes, CancellationToken cancellation);

    /// <summary>Gives a credential another secret; false when there is none of that key, or it is revoked.</summary>
    Task<bool> ReplaceSecretAsync(string key, byte[] secretHash, CancellationToken cancellation);

    /// <summary>Revokes a credential for good; false when there is none of that key, or it is revoked already, and then the first moment stays.</summary>
    Task<bool> RevokeAsync(string key, DateTimeOffset moment, CancellationToken cancellation);

    /// <summary>Finds an administrator by name.</summary>
    Task<Administrator?> FindAdministratorAsync(string name, CancellationToken cancellation);

    /// <summary>Every administrator, by name.</summary>
    Task<IReadOnlyList<Administrator>> ListAdministratorsAsync(CancellationToken cancellation);

    /// <summary>Adds an administrator; false when the name is taken.</summary>
    Task<bool> AddAdministratorAsync(Administrator administrator, CancellationToken cancellation);

    /// <summary>Whether there is neither a credential nor an administrator: the first start.</summary>
    Task<bool> IsEmptyAsync(CancellationToken cancellation);

    /// <summary>The value kept under a name (the demo's mark, a schema stamp); null when there is none.</summary>
    Task<string?> ReadSettingAsync(string name, CancellationToken cancellation);

    /// <summary>Every value with its name, by name.</summary>
    Task<IReadOnlyList<KeyValuePair<string, string>>> ListSettingsAsync(CancellationToken cancellation);

    /// <summary>Keeps a value under a name that has none yet; false when it has one, and that stays.</summary>
    Task<bool> AddSettingAsync(string name, string value, CancellationToken cancellation);

    /// <summary>Keeps a value under a name.</summary>
    Task WriteSettingAsync(string name, string value, CancellationToken cancellation);
}
