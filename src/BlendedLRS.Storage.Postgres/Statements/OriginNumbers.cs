using System.Security.Cryptography;
using System.Text;
using BlendedLRS.Storage.Postgres.Connections;
using BlendedLRS.Storage.Statements;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Statements;

/// <summary>The numbers of origins. A number is committed before any transaction of the log uses it, and never changes: so what is remembered cannot become wrong.</summary>
internal sealed class OriginNumbers(PostgresDatabase database)
{
    private const int MostKept = 10_000;

    private static readonly string FindOrigin = Sql.Read("Statements/find_origin.sql");
    private static readonly string AddOrigin = Sql.Read("Statements/add_origin.sql");

    private readonly Lock _gate = new();
    private readonly Dictionary<Origin, int> _known = [];

    /// <summary>The number of an origin, added where it is new.</summary>
    public async ValueTask<int> OfAsync(Origin origin, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (_known.TryGetValue(origin, out var known))
            {
                return known;
            }
        }

        var number = await database.ReadAsync((connection, stop) => FindOrAddAsync(connection, origin, stop), cancellation);
        lock (_gate)
        {
            if (_known.Count >= MostKept)
            {
                _known.Clear();
            }

            _known[origin] = number;
        }

        return number;
    }

    private static async Task<int> FindOrAddAsync(NpgsqlConnection connection, Origin origin, CancellationToken cancellation)
    {
        var digest = DigestOf(origin);
        if (await FindAsync(connection, digest, cancellation) is { } found)
        {
            return found;
        }

        await using (var add = new NpgsqlCommand(AddOrigin, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<byte[]> { TypedValue = digest },
                new NpgsqlParameter<string> { TypedValue = origin.Authority },
                new NpgsqlParameter<string> { TypedValue = origin.Source.ToString() },
                new NpgsqlParameter<bool> { TypedValue = origin.MayDefine },
            },
        })
        {
            await add.ExecuteNonQueryAsync(cancellation);
        }

        return (await FindAsync(connection, digest, cancellation))!.Value;
    }

    private static async Task<int?> FindAsync(NpgsqlConnection connection, byte[] digest, CancellationToken cancellation)
    {
        await using var find = new NpgsqlCommand(FindOrigin, connection) { Parameters = { new NpgsqlParameter<byte[]> { TypedValue = digest } } };
        return (int?)await find.ExecuteScalarAsync(cancellation);
    }

    private static byte[] DigestOf(Origin origin) => SHA256.HashData(Encoding.UTF8.GetBytes($"{origin.Source}\n{origin.MayDefine}\n{origin.Authority}"));
}
