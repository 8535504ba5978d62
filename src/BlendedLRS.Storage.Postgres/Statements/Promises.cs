using BlendedLRS.Storage.Postgres.Connections;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Statements;

/// <summary>Up to which moment readers have seen everything. A moment is given only when it is as durable as the Statements: it is the place of one, or it was written down;
/// else a database that restarts with a clock behind could store something before it. Shared by all requests of this process, which ask for every answer.</summary>
internal sealed class Promises(PostgresDatabase database, Horizon horizon, PlaceClock clock)
{
    // Writing a promise down costs a commit, so it is done only when the last one has become this old.
    private static readonly long Fresh = TimeSpan.FromMilliseconds(100).Ticks;

    private static readonly TimeSpan Impatience = TimeSpan.FromMilliseconds(500);

    private static readonly string PromiseNow = Sql.Read("Statements/promise_now.sql");
    private static readonly string ReadNextPlace = Sql.Read("Statements/read_next_place.sql");

    private readonly Lock _gate = new();
    private Given _last = new(0, 0, long.MinValue / 2);
    private Task<Given>? _asking;
    private long _written;

    /// <summary>The place up to which a reader at a position has seen everything; never before one that was given for it or for an earlier one.</summary>
    public async Task<long> ThroughAsync(long position, CancellationToken cancellation)
    {
        var last = Last();
        if (position >= last.Position && Math.Abs(clock.Now - last.Asked) >= Fresh)
        {
            last = await AskAsync(position, cancellation) ?? last;
        }

        // Whoever is further than the one who asked has seen what that one has; and the horizon has passed wherever a reader is.
        return position >= last.Position ? Math.Max(last.Through, position) : await BeforeNextAsync(position, cancellation);
    }

    private Given Last()
    {
        lock (_gate)
        {
            return _last;
        }
    }

    // What was promised stays true, so a database that does not answer at once keeps nobody waiting.
    private async Task<Given?> AskAsync(long position, CancellationToken cancellation)
    {
        try
        {
            return await Asking(position).WaitAsync(Impatience, cancellation);
        }
        catch (Exception error) when (error is TimeoutException or StorageUnavailableException)
        {
            return null;
        }
    }

    private Task<Given> Asking(long position)
    {
        lock (_gate)
        {
            return _asking is { IsCompleted: false } asking ? asking : _asking = AskNowAsync(position);
        }
    }

    private async Task<Given> AskNowAsync(long position)
    {
        await Task.Yield(); // out of the lock
        var asked = clock.Now;
        var through = await BeforeNextAsync(position, CancellationToken.None);
        lock (_gate)
        {
            if (position >= _last.Position)
            {
                _last = new Given(position, Math.Max(_last.Through, through), asked);
            }

            return _last;
        }
    }

    private Task<long> BeforeNextAsync(long position, CancellationToken cancellation) => database.ReadAsync(
        async (connection, stop) =>
        {
            var sight = await horizon.LookAsync(connection, stop);
            if (await NextAsync(connection, position, sight.Horizon, stop) is { } next)
            {
                return next - 1;
            }

            if (sight.Head <= position)
            {
                await WriteAsync(connection, stop);
                var again = await horizon.LookAsync(connection, stop);
                if (again.Head <= position && again.Horizon >= _written)
                {
                    return Math.Max(position, _written);
                }
            }

            return position;
        },
        cancellation);

    private async Task WriteAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(PromiseNow, connection) { Parameters = { new NpgsqlParameter { Value = (object?)clock.Given ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bigint } } };
        var written = (long)(await command.ExecuteScalarAsync(cancellation))!;
        lock (_gate)
        {
            _written = Math.Max(_written, written);
        }
    }

    /// <summary>The place of the next Statement after a position, up to a horizon; null when there is none.</summary>
    internal static async Task<long?> NextAsync(NpgsqlConnection connection, long position, long horizon, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(ReadNextPlace, connection)
        {
            Parameters = { new NpgsqlParameter<long> { TypedValue = position }, new NpgsqlParameter<long> { TypedValue = horizon } },
        };
        return (long?)await command.ExecuteScalarAsync(cancellation);
    }

    /// <summary>An answer.</summary>
    /// <param name="Position">Of the reader who asked.</param>
    /// <param name="Through">The place it was told.</param>
    /// <param name="Asked">When.</param>
    private sealed record Given(long Position, long Through, long Asked);
}
