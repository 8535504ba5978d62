using BlendedLRS.Storage.Configuration;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests;

/// <summary>Configuration entries: whoever writes has seen all that others wrote.</summary>
public sealed class ConfigurationTests
{
    private static readonly DateTimeOffset At = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero).AddTicks(1);

    [Theory, EveryStore]
    public async Task What_is_written_is_read_as_it_was(StoreKind kind)
    {
        await using var store = kind.Open();
        ConfigurationEntry[] entries = [Entry("p1", """{"name":"Zoë \u0000 \ud800"}"""), Entry("P1"), Entry("p1") with { Collection = "module" }];
        Assert.Equal(1, await store.Configuration.WriteAsync(0, entries, default));
        await store.ReopenAsync();
        var page = await store.Configuration.ReadAsync(0, default);
        Assert.Equal(1, page.Revision);
        Assert.Equal(entries.ToHashSet(), page.Entries.ToHashSet());
    }

    [Theory, EveryStore]
    public async Task Only_what_changed_since_is_read_and_deleted_entries_say_so(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.Configuration.WriteAsync(0, [Entry("a"), Entry("b"), Entry("c")], default);
        var deleted = Entry("b", null) with { By = "somebody else", At = At.AddDays(1) };
        Assert.Equal(2, await store.Configuration.WriteAsync(1, [deleted, Entry("d")], default));
        var page = await store.Configuration.ReadAsync(1, default);
        Assert.Equal(2, page.Revision);
        Assert.Equal([deleted, Entry("d")], page.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal));
        Assert.Equal(new ConfigurationPage(2, []).Revision, (await store.Configuration.ReadAsync(2, default)).Revision);
    }

    [Theory, EveryStore]
    public async Task Of_two_who_have_seen_the_same_one_writes(StoreKind kind)
    {
        await using var store = kind.Open();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() => store.Configuration.WriteAsync(0, [Entry("a", $"{writer}")], default))));
        Assert.Equal(1, outcomes.Single(outcome => outcome is not null));
        Assert.Equal(Array.FindIndex(outcomes, outcome => outcome is not null).ToString(System.Globalization.CultureInfo.InvariantCulture), Assert.Single((await store.Configuration.ReadAsync(0, default)).Entries).Json);
        Assert.Null(await store.Configuration.WriteAsync(0, [Entry("b")], default));
        Assert.Null(await store.Configuration.WriteAsync(7, [Entry("b")], default));
    }

    [Theory, EveryStore]
    public async Task Writers_who_try_again_lose_nothing(StoreKind kind)
    {
        await using var store = kind.Open();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(writer => Task.Run(async () =>
        {
            for (var number = 0; number < 10; number++)
            {
                while (await store.Configuration.WriteAsync((await store.Configuration.ReadAsync(0, default)).Revision, [Entry($"{writer}-{number}")], default) is null)
                {
                }
            }
        })));
        Assert.Equal(60, (await store.Configuration.ReadAsync(0, default)).Entries.Count);
    }

    private static ConfigurationEntry Entry(string key, string? json = "{}") => new("person", key, json, "admin", At);
}
