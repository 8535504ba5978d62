using BlendedLRS.Storage.Postgres;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests.Postgres;

/// <summary>Two processes on one database, and the lease between them.</summary>
public sealed class ProjectorLeaseTests : IAsyncLifetime
{
    private string _database = "";
    private PostgresStorage? _first;
    private PostgresStorage? _second;

    [PostgresFact]
    public async Task One_holds_it_until_it_lets_go()
    {
        Assert.True(await FirstHoldsAsync());
        Assert.False(await SecondHoldsAsync());
        Assert.True(await FirstHoldsAsync());
        await _first!.Projector.ReleaseAsync(CancellationToken.None);
        Assert.True(await SecondHoldsAsync());
        Assert.False(await FirstHoldsAsync());
    }

    [PostgresFact]
    public async Task Who_does_not_renew_it_loses_it_and_learns_so()
    {
        Assert.True(await FirstHoldsAsync());
        Assert.InRange(await ScalarAsync<double>("SELECT extract(epoch FROM until - clock_timestamp())::float8 FROM projector"), 0.1, 8);
        await ScalarAsync<string>("UPDATE projector SET until = clock_timestamp() - interval '1 second' RETURNING holder");
        Assert.True(await SecondHoldsAsync());
        Assert.False(await FirstHoldsAsync());
    }

    [PostgresFact]
    public async Task Letting_go_of_what_another_holds_takes_nothing_from_it()
    {
        Assert.True(await FirstHoldsAsync());
        await _second!.Projector.ReleaseAsync(CancellationToken.None);
        Assert.False(await SecondHoldsAsync());
    }

    [PostgresFact]
    public async Task The_token_rises_with_every_change_of_the_holder_only()
    {
        await FirstHoldsAsync();
        var first = await TokenAsync();
        await FirstHoldsAsync();
        Assert.Equal(first, await TokenAsync());
        await _first!.Projector.ReleaseAsync(CancellationToken.None);
        await SecondHoldsAsync();
        Assert.Equal(first + 1, await TokenAsync());
    }

    [PostgresFact]
    public async Task When_many_ask_at_once_one_gets_it()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => OpenAsync()));
        var answers = await Task.WhenAll(stores.Select(store => store.Projector.TryHoldAsync(CancellationToken.None)));
        Assert.Single(answers, isHeld => isHeld);
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    public async Task InitializeAsync()
    {
        if (TestDatabases.Server is not null)
        {
            _database = await TestDatabases.CreateAsync();
            _first = await OpenAsync();
            _second = await OpenAsync();
        }
    }

    public async Task DisposeAsync()
    {
        if (_first is not null && _second is not null)
        {
            await _first.DisposeAsync();
            await _second.DisposeAsync();
            await TestDatabases.DropAsync(_database);
        }
    }

    private Task<bool> FirstHoldsAsync() => _first!.Projector.TryHoldAsync(CancellationToken.None);

    private Task<bool> SecondHoldsAsync() => _second!.Projector.TryHoldAsync(CancellationToken.None);

    private Task<long> TokenAsync() => ScalarAsync<long>("SELECT token FROM projector");

    private Task<PostgresStorage> OpenAsync() => PostgresStorage.OpenAsync(new PostgresOptions(_database), TimeProvider.System, CancellationToken.None);

    private Task<T> ScalarAsync<T>(string text) => TestDatabases.ScalarAsync<T>(_database, text);
}
