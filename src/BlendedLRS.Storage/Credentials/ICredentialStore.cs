namespace BlendedLRS.Storage.Credentials;

/// <summary>API keys and administrators, and the installation's own secrets: configuration, not projections.</summary>
public interface ICredentialStore
{
    /// <summary>Finds a credential by its key.</summary>
    Task<Credential?> FindAsync(string key, CancellationToken cancellation);

    /// <summary>Adds a credential; false when the key is taken.</summary>
    Task<bool> AddAsync(Credential credential, CancellationToken cancellation);

    /// <summary>Finds an administrator by name.</summary>
    Task<Administrator?> FindAdministratorAsync(string name, CancellationToken cancellation);

    /// <summary>Adds an administrator; false when the name is taken.</summary>
    Task<bool> AddAdministratorAsync(Administrator administrator, CancellationToken cancellation);

    /// <summary>Whether there is neither a credential nor an administrator: the first start.</summary>
    Task<bool> IsEmptyAsync(CancellationToken cancellation);

    /// <summary>The value kept under a name (the demo's mark, a schema stamp); null when there is none.</summary>
    Task<string?> ReadSettingAsync(string name, CancellationToken cancellation);

    /// <summary>Keeps a value under a name.</summary>
    Task WriteSettingAsync(string name, string value, CancellationToken cancellation);
}
