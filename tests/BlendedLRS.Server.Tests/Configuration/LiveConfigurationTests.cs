using BlendedLRS.Server.Configuration;
using BlendedLRS.Storage.Sqlite;
using BlendedLRS.Xapi;

namespace BlendedLRS.Server.Tests.Configuration;

/// <summary>Every server sees what any of them changed, and no change is decided on what is no longer so.</summary>
public sealed class LiveConfigurationTests : IAsyncDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("blendedlrs-configuration-").FullName;
    private readonly SqliteStorage _store;
    private readonly LiveConfiguration _here;
    private readonly LiveConfiguration _there;

    public LiveConfigurationTests()
    {
        _store = SqliteStorage.Open(_directory, TimeProvider.System);
        _here = new LiveConfiguration(_store.Configuration, TimeProvider.System);
        _there = new LiveConfiguration(_store.Configuration, TimeProvider.System);
    }

    [Fact]
    public async Task What_one_changes_the_other_sees()
    {
        Assert.Empty(await _here.ChangeAsync("admin", _ => new ConfigurationChange([("unit", "a", "{}"), ("unit", "b", "{}"), ("site", "s", "{}")], []), CancellationToken.None));
        var seen = await _there.ReadAsync(CancellationToken.None);
        Assert.Equal(["a", "b"], seen.Of("unit").Keys.Order(StringComparer.Ordinal));
        Assert.Equal("admin", seen.Of("unit")["a"].By);
        await _there.ChangeAsync("hr", _ => new ConfigurationChange([("unit", "a", null)], []), CancellationToken.None);
        var then = await _here.ReadAsync(CancellationToken.None);
        Assert.Equal(["b"], then.Of("unit").Keys);
        Assert.Equal(["a", "b"], seen.Of("unit").Keys.Order(StringComparer.Ordinal));
        Assert.Same((await _there.ReadAsync(CancellationToken.None)).Of("site"), seen.Of("site"));
    }

    [Fact]
    public async Task A_change_that_somebody_was_faster_with_is_decided_anew()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => (number % 2 == 0 ? _here : _there).ChangeAsync(
            "admin",
            seen => new ConfigurationChange([("counter", "one", $"{(seen.Of("counter").TryGetValue("one", out var entry) ? int.Parse(entry.Json!, null) : 0) + 1}")], []),
            CancellationToken.None))));
        Assert.Equal("8", (await _here.ReadAsync(CancellationToken.None)).Of("counter")["one"].Json);
    }

    [Fact]
    public async Task What_is_refused_is_not_written()
    {
        var refusal = new Refusal("Unit", "/unit", "There is no such unit.");
        Assert.Equal([refusal], await _here.ChangeAsync("admin", _ => new ConfigurationChange([("unit", "a", "{}")], [refusal]), CancellationToken.None));
        Assert.Empty(await _here.ChangeAsync("admin", _ => ConfigurationChange.None, CancellationToken.None));
        Assert.Equal(0, (await _here.ReadAsync(CancellationToken.None)).Revision);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }
}
