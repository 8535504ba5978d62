using BlendedLRS.Storage.Postgres.Connections;

namespace BlendedLRS.Storage.Postgres.Statements;

/// <summary>Notices that the log has grown: at once when this process appended, by looking when another did. (NOTIFY would order the commits of all writers one after the other.)
/// All who wait share one look.</summary>
internal sealed class LogGrowth(PostgresDatabase database, Horizon horizon, TimeProvider time)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private TaskCompletionSource _appended = NewSignal();
    private Task<Sight>? _looking;
    private long _lastGrowth = time.GetTimestamp();

    /// <summary>This process has appended.</summary>
    public void Appended() => Interlocked.Exchange(ref _appended, NewSignal()).SetResult();

    /// <summary>Completes when there is something within the horizon after a place.</summary>
    public async Task WaitAsync(long sequence, CancellationToken cancellation)
    {
        var appended = Volatile.Read(ref _appended);
        while (!await HasGrownAsync(sequence, cancellation))
        {
            var pause = time.GetElapsedTime(Volatile.Read(ref _lastGrowth)) > Quiet ? LongestPause : ShortestPause;
            await Task.WhenAny(appended.Task, Task.Delay(pause, TimeProvider.System, cancellation));
            cancellation.ThrowIfCancellationRequested();
            if (appended.Task.IsCompleted)
            {
                appended = Volatile.Read(ref _appended);
            }
        }

        Volatile.Write(ref _lastGrowth, time.GetTimestamp());
    }

    private async Task<bool> HasGrownAsync(long sequence, CancellationToken cancellation)
    {
        var sight = await Looking().WaitAsync(cancellation);
        return sight.Head > sequence && (sight.Head <= sight.Horizon || (sight.Horizon > sequence && await HasAnyAsync(sequence, sight.Horizon, cancellation)));
    }

    private Task<Sight> Looking()
    {
        lock (_gate)
        {
            return _looking is { IsCompleted: false } looking ? looking : _looking = LookAsync();
        }
    }

    private async Task<Sight> LookAsync()
    {
        await Task.Yield(); // out of the lock
        return await horizon.LookAsync(CancellationToken.None);
    }

    private Task<bool> HasAnyAsync(long sequence, long through, CancellationToken cancellation) => database.ReadAsync(
        async (connection, stop) => await Promises.NextAsync(connection, sequence, through, stop) is not null, cancellation);

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
