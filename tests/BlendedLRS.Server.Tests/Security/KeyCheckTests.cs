using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Options;
using BlendedLRS.Server.Security;
using BlendedLRS.Storage.Credentials;

namespace BlendedLRS.Server.Tests.Security;

/// <summary>What is remembered of API keys between requests.</summary>
public sealed class KeyCheckTests : IDisposable
{
    private const string Key = "key";
    private const string Secret = "secret-0123456789";

    private readonly string _directory = Directory.CreateTempSubdirectory("blendedlrs-key-").FullName;

    [Fact]
    public async Task A_read_that_began_before_a_revocation_does_not_bring_the_key_back()
    {
        var random = new SystemRandomSource();
        var secret = InstallationSecret.Open(new InstallationOptions { DataDirectory = _directory }, random);
        var store = new HeldCredential(new Credential(Key, KeyCheck.HashOf(secret, Secret), "Test", SourceKind.Lms, ["all"]));
        var check = new KeyCheck(store, secret, new Authority(new InstallationOptions()), TimeProvider.System);
        var keys = new ApiKeys(store, secret, random, check, TimeProvider.System);

        var hold = new TaskCompletionSource();
        store.Hold = hold;
        var before = check.CheckAsync(Key, Secret, CancellationToken.None);
        Assert.Null(await keys.RevokeAsync(Key, CancellationToken.None));
        hold.SetResult();
        Assert.NotNull(await before);
        Assert.Null(await check.CheckAsync(Key, Secret, CancellationToken.None));
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
