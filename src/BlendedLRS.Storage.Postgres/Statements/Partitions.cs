using System.Globalization;
using BlendedLRS.Storage.Postgres.Connections;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Statements;

/// <summary>The months of the log: each a table of its own, so that one can be detached and kept elsewhere. Made ahead, by whichever server comes first.</summary>
internal sealed class Partitions(PostgresDatabase database)
{
    private const int MonthsAhead = 2;

    // Any number will do, as long as every version of BlendedLRS uses the same.
    private const long Lock = 0x626C_656E_6465_6403;

    private readonly Lock _gate = new();
    private readonly HashSet<DateOnly> _known = [];

    /// <summary>Makes the month of a moment and those that follow it, where they are missing.</summary>
    public Task PrepareAsync(long place, CancellationToken cancellation) => EnsureAsync(place, place, MonthsAhead, cancellation);

    /// <summary>Makes the months of some places where they are missing, and the next ones with them.</summary>
    public async ValueTask CoverAsync(long first, long last, CancellationToken cancellation)
    {
        if (!AreKnown(MonthOf(first), MonthOf(last)))
        {
            await EnsureAsync(first, last, MonthsAhead, cancellation);
        }
    }

    private static DateOnly MonthOf(long place)
    {
        var moment = PlaceClock.MomentOf(place);
        return new DateOnly(moment.Year, moment.Month, 1);
    }

    private static long StartOf(DateOnly month) => PlaceClock.PlaceOf(new DateTimeOffset(month, TimeOnly.MinValue, TimeSpan.Zero));

    // The next month is made while this one lasts, so that its first statement does not wait.
    private bool AreKnown(DateOnly first, DateOnly last)
    {
        lock (_gate)
        {
            return _known.Contains(first) && _known.Contains(last) && _known.Contains(last.AddMonths(1));
        }
    }

    private Task EnsureAsync(long first, long last, int ahead, CancellationToken cancellation) => database.WorkAsync(
        async (connection, stop) =>
        {
            for (var month = MonthOf(first); month <= MonthOf(last).AddMonths(ahead); month = month.AddMonths(1))
            {
                if (!AreKnown(month, month))
                {
                    await EnsureAsync(connection, month, stop);
                    lock (_gate)
                    {
                        _known.Add(month);
                    }
                }
            }

            return 0;
        },
        cancellation);

    // Attaching takes a weaker lock than creating in place: nobody who writes or reads waits for it.
    private static async Task EnsureAsync(NpgsqlConnection connection, DateOnly month, CancellationToken cancellation)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"statement_{month:yyyy_MM}");
        var (from, to) = (StartOf(month), StartOf(month.AddMonths(1)));
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = new NpgsqlCommand(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                SELECT pg_advisory_xact_lock({Lock});
                DO $$
                BEGIN
                    IF to_regclass('{name}') IS NULL THEN
                        CREATE TABLE {name} (LIKE statement INCLUDING ALL, CONSTRAINT {name}_months CHECK (place >= {from} AND place < {to}));
                        ALTER TABLE statement ATTACH PARTITION {name} FOR VALUES FROM ({from}) TO ({to});
                        ALTER TABLE {name} DROP CONSTRAINT {name}_months;
                    END IF;
                END
                $$;
                """),
            connection);
        await command.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
