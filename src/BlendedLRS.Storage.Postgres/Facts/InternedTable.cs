using BlendedLRS.Storage.Postgres.Connections;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Facts;

/// <summary>A table that keeps each key once, under a number; for a writer that is alone.</summary>
/// <param name="find">Selects digests and numbers by digests.</param>
/// <param name="add">Inserts keys and gives back digests and numbers.</param>
/// <param name="digest">The digest of a key.</param>
/// <param name="bind">Binds the columns of keys as arrays, after the digests.</param>
internal sealed class InternedTable<TKey>(string find, string add, Func<TKey, byte[]> digest, Action<NpgsqlCommand, TKey[]> bind)
    where TKey : notnull
{
    private readonly RecentNumbers<TKey> _recent = new();

    /// <summary>The numbers of keys, added where they are new.</summary>
    public async Task<IReadOnlyDictionary<TKey, long>> NumbersAsync(NpgsqlConnection connection, IEnumerable<TKey> keys, CancellationToken cancellation)
    {
        var numbers = new Dictionary<TKey, long>();
        var unknown = new Dictionary<string, (TKey Key, byte[] Digest)>(StringComparer.Ordinal);
        foreach (var key in keys.Distinct())
        {
            if (_recent.TryGet(key, out var number))
            {
                numbers.Add(key, number);
            }
            else
            {
                var bytes = digest(key);
                unknown.Add(Convert.ToHexString(bytes), (key, bytes));
            }
        }

        if (unknown.Count > 0)
        {
            await TakeAsync(connection.Command(find).With(Digests(unknown)), unknown, numbers, cancellation);
        }

        if (unknown.Count > 0)
        {
            var command = connection.Command(add).With(Digests(unknown));
            bind(command, [.. unknown.Values.Select(item => item.Key)]);
            await TakeAsync(command, unknown, numbers, cancellation);
        }

        return numbers;
    }

    /// <inheritdoc cref="RecentNumbers{TKey}.Forget"/>
    public void Forget() => _recent.Forget();

    private static byte[][] Digests(Dictionary<string, (TKey Key, byte[] Digest)> unknown) => [.. unknown.Values.Select(item => item.Digest)];

    private async Task TakeAsync(
        NpgsqlCommand command, Dictionary<string, (TKey Key, byte[] Digest)> unknown, Dictionary<TKey, long> numbers, CancellationToken cancellation)
    {
        foreach (var (bytes, number) in await command.ReadAsync(row => (row.GetFieldValue<byte[]>(0), row.GetInt64(1)), cancellation))
        {
            unknown.Remove(Convert.ToHexString(bytes), out var found);
            numbers.Add(found.Key, number);
            _recent.Add(found.Key, number);
        }
    }
}
