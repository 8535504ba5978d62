using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Credentials;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests;

public sealed class CredentialTests
{
    private static readonly Credential Moodle = new("key-1", [1, 2, 3, 0, 255], "Moodle of Graz", SourceKind.Lms, ["statements/write", "statements/read/mine"]);
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 8, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Noon = Morning.AddTicks(1234567 * 1000L);

    [Theory, EveryStore]
    public async Task A_credential_comes_back_whole_also_after_a_restart(StoreKind kind)
    {
        await using var store = kind.Open();
        Assert.True(await store.Credentials.AddAsync(Moodle, CancellationToken.None));
        Assert.Equivalent(Moodle, await store.Credentials.FindAsync("key-1", CancellationToken.None), strict: true);
        await store.CrashAsync();
        Assert.Equivalent(Moodle, await store.Credentials.FindAsync("key-1", CancellationToken.None), strict: true);
    }

    [Theory, EveryStore]
    public async Task A_key_is_taken_once(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.Credentials.AddAsync(Moodle, CancellationToken.None);
        Assert.False(await store.Credentials.AddAsync(Moodle with { Name = "other" }, CancellationToken.None));
        Assert.Equal("Moodle of Graz", (await store.Credentials.FindAsync("key-1", CancellationToken.None))!.Name);
    }

    [Theory, EveryStore]
    public async Task Keys_are_compared_letter_by_letter(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.Credentials.AddAsync(Moodle, CancellationToken.None);
        foreach (var other in (string[])["KEY-1", "key-1 ", "key-1\0", "key-", "", "key_1", "%"])
        {
            Assert.Null(await store.Credentials.FindAsync(other, CancellationToken.None));
        }
    }

    [Theory, EveryStore]
    public async Task Every_credential_is_listed_by_key_revoked_ones_too(StoreKind kind)
    {
        await using var store = kind.Open();
        Assert.Empty(await store.Credentials.ListAsync(CancellationToken.None));
        var made = new Credential("key-0", [9], "Older", SourceKind.Capture, ["all"]) { Created = Morning };
        await store.Credentials.AddAsync(Moodle, CancellationToken.None);
        await store.Credentials.AddAsync(made, CancellationToken.None);
        Assert.True(await store.Credentials.RevokeAsync("key-0", Noon, CancellationToken.None));
        await store.ReopenAsync();
        Assert.Equivalent(new[] { made with { Revoked = Noon }, Moodle }, await store.Credentials.ListAsync(CancellationToken.None), strict: true);
    }

    [Theory, EveryStore]
    public async Task Name_scopes_and_secret_can_change_and_nothing_else_does(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.Credentials.AddAsync(Moodle with { Created = Morning }, CancellationToken.None);
        await store.Credentials.AddAsync(Moodle with { Key = "key-2" }, CancellationToken.None);
        Assert.True(await store.Credentials.ChangeAsync("key-1", "Moodle of Linz", ["all/read"], CancellationToken.None));
        Assert.True(await store.Credentials.ReplaceSecretAsync("key-1", [7, 7], CancellationToken.None));
        var expected = new Credential("key-1", [7, 7], "Moodle of Linz", SourceKind.Lms, ["all/read"]) { Created = Morning };
        Assert.Equivalent(expected, await store.Credentials.FindAsync("key-1", CancellationToken.None), strict: true);
        Assert.Equivalent(Moodle with { Key = "key-2" }, await store.Credentials.FindAsync("key-2", CancellationToken.None), strict: true);
    }

    [Theory, EveryStore]
    public async Task Revoking_is_for_good(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.Credentials.AddAsync(Moodle, CancellationToken.None);
        Assert.True(await store.Credentials.RevokeAsync("key-1", Morning, CancellationToken.None));
        Assert.False(await store.Credentials.RevokeAsync("key-1", Noon, CancellationToken.None));
        Assert.False(await store.Credentials.ChangeAsync("key-1", "x", ["all"], CancellationToken.None));
        Assert.False(await store.Credentials.ReplaceSecretAsync("key-1", [1], CancellationToken.None));
        Assert.False(await store.Credentials.AddAsync(Moodle, CancellationToken.None));
        Assert.Equivalent(Moodle with { Revoked = Morning }, await store.Credentials.FindAsync("key-1", CancellationToken.None), strict: true);
    }

    [Theory, EveryStore]
    public async Task What_is_not_there_cannot_be_changed(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.Credentials.AddAsync(Moodle, CancellationToken.None);
        Assert.False(await store.Credentials.RevokeAsync("KEY-1", Noon, CancellationToken.None));
        Assert.False(await store.Credentials.ChangeAsync("key", "x", ["all"], CancellationToken.None));
        Assert.False(await store.Credentials.ReplaceSecretAsync("key-2", [1], CancellationToken.None));
        Assert.Equivalent(Moodle, await store.Credentials.FindAsync("key-1", CancellationToken.None), strict: true);
    }

    [Theory, EveryStore]
    public async Task An_administrator_comes_back_and_a_name_is_taken_once(StoreKind kind)
    {
        await using var store = kind.Open();
        var ann = new Administrator("ann", "pbkdf2$600000$salt$hash");
        Assert.Null(await store.Credentials.FindAdministratorAsync("ann", CancellationToken.None));
        Assert.True(await store.Credentials.AddAdministratorAsync(ann, CancellationToken.None));
        Assert.False(await store.Credentials.AddAdministratorAsync(ann with { PasswordHash = "other" }, CancellationToken.None));
        Assert.Equal(ann, await store.Credentials.FindAdministratorAsync("ann", CancellationToken.None));
    }

    [Theory, EveryStore]
    public async Task The_store_is_empty_until_there_is_a_credential_or_an_administrator(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.Credentials.WriteSettingAsync("pepper", "x", CancellationToken.None);
        Assert.True(await store.Credentials.IsEmptyAsync(CancellationToken.None));
        await store.Credentials.AddAdministratorAsync(new Administrator("ann", "hash"), CancellationToken.None);
        Assert.False(await store.Credentials.IsEmptyAsync(CancellationToken.None));
    }

    [Theory, EveryStore]
    public async Task A_setting_keeps_its_last_value(StoreKind kind)
    {
        await using var store = kind.Open();
        Assert.Null(await store.Credentials.ReadSettingAsync("demo", CancellationToken.None));
        Assert.True(await store.Credentials.AddSettingAsync("demo", "first", CancellationToken.None));
        Assert.False(await store.Credentials.AddSettingAsync("demo", "second", CancellationToken.None));
        Assert.Equal("first", await store.Credentials.ReadSettingAsync("demo", CancellationToken.None));
        await store.Credentials.WriteSettingAsync("demo", "", CancellationToken.None);
        await store.ReopenAsync();
        Assert.Equal("", await store.Credentials.ReadSettingAsync("demo", CancellationToken.None));
    }
}
