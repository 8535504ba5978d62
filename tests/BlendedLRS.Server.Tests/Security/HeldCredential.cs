using BlendedLRS.Storage.Credentials;

namespace BlendedLRS.Server.Tests.Security;

/// <summary>A store of one API key whose next read ends when a test says so, with what was there when it began.</summary>
internal sealed class HeldCredential(Credential credential) : ICredentialStore
{
    private Credential _credential = credential;

    /// <summary>What the next read waits for.</summary>
    public TaskCompletionSource? Hold { get; set; }

    public async Task<Credential?> FindAsync(string key, CancellationToken cancellation)
    {
        var found = key == _credential.Key ? _credential : null;
        if (Hold is { } hold)
        {
            Hold = null;
            await hold.Task;
        }

        return found;
    }

    public Task<bool> RevokeAsync(string key, DateTimeOffset moment, CancellationToken cancellation)
    {
        _credential = _credential with { Revoked = moment };
        return Task.FromResult(true);
    }

    public Task<IReadOnlyList<Credential>> ListAsync(CancellationToken cancellation) => throw new NotSupportedException();

    public Task<bool> AddAsync(Credential credential, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<bool> ChangeAsync(string key, string name, IReadOnlyList<string> scopes, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<bool> ReplaceSecretAsync(string key, byte[] secretHash, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Administrator?> FindAdministratorAsync(string name, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<Administrator>> ListAdministratorsAsync(CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<KeyValuePair<string, string>>> ListSettingsAsync(CancellationToken cancellation) => throw new NotSupportedException();

    public Task<bool> AddAdministratorAsync(Administrator administrator, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<bool> IsEmptyAsync(CancellationToken cancellation) => throw new NotSupportedException();

    public Task<string?> ReadSettingAsync(string name, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<bool> AddSettingAsync(string name, string value, CancellationToken cancellation) => throw new NotSupportedException();

    public Task WriteSettingAsync(string name, string value, CancellationToken cancellation) => throw new NotSupportedException();
}
