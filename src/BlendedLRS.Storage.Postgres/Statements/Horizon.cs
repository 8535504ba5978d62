using BlendedLRS.Storage.Postgres.Connections;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Statements;

/// <summary>How far the log may be read: a place up to which every transaction that was given places has ended, so that nothing will ever appear before it.
/// Sequences and clocks cannot tell, because transactions commit in another order than they are given places; only their visibility can.</summary>
/// <param name="database">The database.</param>
/// <param name="trustsWhatItSees">Takes the last place that can be seen for the horizon: wrong, so that a test can show that it fails.</param>
internal sealed class Horizon(PostgresDatabase database, bool trustsWhatItSees = false)
{
    private const int MostSights = 512;

    private static readonly string LookAtLog = Sql.Read("Statements/look_at_log.sql");

    private readonly Lock _gate = new();

    // Whoever was given a place up to Place has a transaction number below Bound. Ascending in both.
    private readonly List<(long Place, long Bound)> _sights = [];
    private long _horizon;

    /// <summary>Looks anew.</summary>
    /// <returns>The horizon and the last place that can be seen at all, which may lie beyond it.</returns>
    public Task<Sight> LookAsync(CancellationToken cancellation) => database.ReadAsync(LookAsync, cancellation);

    /// <inheritdoc cref="LookAsync(CancellationToken)"/>
    public async Task<Sight> LookAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var known = Volatile.Read(ref _horizon);
        await using var command = new NpgsqlCommand(LookAtLog, connection) { Parameters = { new NpgsqlParameter<long> { TypedValue = known } } };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        var (clock, bound) = (reader.GetInt64(0), reader.IsDBNull(1) ? (long?)null : reader.GetInt64(1));
        if (clock < known)
        {
            Forget();
        }

        var (oldest, head) = (reader.GetInt64(2), reader.GetInt64(3));
        var moved = Move(clock, bound, oldest);
        return new Sight(trustsWhatItSees ? head : moved, head);
    }

    /// <summary>Takes in one sight.</summary>
    /// <param name="clock">The last place given out.</param>
    /// <param name="bound">A transaction number taken after that; null when the clock lies within the horizon.</param>
    /// <param name="oldest">The number of the oldest transaction that runs; all before it have ended.</param>
    /// <returns>The horizon.</returns>
    internal long Move(long clock, long? bound, long oldest)
    {
        lock (_gate)
        {
            if (bound is { } taken)
            {
                Keep(clock, taken);
            }

            var ended = _sights.FindLastIndex(sight => sight.Bound <= oldest);
            if (ended >= 0)
            {
                Volatile.Write(ref _horizon, Math.Max(_horizon, _sights[ended].Place));
                _sights.RemoveRange(0, ended + 1);
            }

            return _horizon;
        }
    }

    // A standby that took over may not have heard of the last places that were given out, as long as nothing was committed at them: it gives them out once more.
    private void Forget()
    {
        lock (_gate)
        {
            _sights.Clear();
            Volatile.Write(ref _horizon, 0);
        }
    }

    // Several look at once, so sights do not come in order: only those are kept that say something new.
    private void Keep(long clock, long bound)
    {
        var at = _sights.FindLastIndex(sight => sight.Bound <= bound) + 1;
        if (at > 0 && _sights[at - 1].Place >= clock)
        {
            return;
        }

        if (at > 0 && _sights[at - 1].Bound == bound)
        {
            _sights[at - 1] = (clock, bound);
            at--;
        }
        else
        {
            _sights.Insert(at, (clock, bound));
        }

        while (at + 1 < _sights.Count && _sights[at + 1].Place <= clock)
        {
            _sights.RemoveAt(at + 1);
        }

        // While one transaction runs for long, every second sight will do.
        if (_sights.Count > MostSights)
        {
            var index = 0;
            _sights.RemoveAll(_ => index++ % 2 == 0);
        }
    }
}
