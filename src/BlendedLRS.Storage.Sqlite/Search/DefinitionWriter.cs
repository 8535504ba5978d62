using System.Buffers.Binary;
using System.Security.Cryptography;
using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Xapi.Activities;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Storage.Sqlite.Search;

/// <summary>Merges what Statements say about Activities. The same definition comes with nearly every Statement about an Activity, so what was taken in lately is passed over.</summary>
internal sealed class DefinitionWriter(TermNumbers terms)
{
    private const int MostKept = 50_000;

    private static readonly string FindActivity = Sql.Read("Search/find_activity.sql");
    private static readonly string KeepActivity = Sql.Read("Search/keep_activity.sql");

    /// <summary>The start of the hash of each definition taken in last, by Activity.</summary>
    private readonly Dictionary<long, long> _taken = [];

    /// <summary>Takes in every definition of a Statement.</summary>
    public void Take(Database database, ReadOnlyMemory<byte> raw, StatementOutline outline, ref long nextTerm)
    {
        foreach (var mention in outline.Activities)
        {
            var (start, length) = mention.Definition.GetOffsetAndLength(raw.Length);
            if (length > 0)
            {
                Take(database, terms.NumberOf(database, TermKind.Activity, mention.Id.Value, ref nextTerm), raw.Slice(start, length));
            }
        }
    }

    /// <summary>Forgets what a failed transaction may have written.</summary>
    public void Forget() => _taken.Clear();

    private void Take(Database database, long activity, ReadOnlyMemory<byte> sent)
    {
        var hash = HashOf(sent.Span);
        if (_taken.TryGetValue(activity, out var taken) && taken == hash)
        {
            return;
        }

        var known = Known(database, activity);
        var merged = known is null ? sent : ActivityDefinition.Merge(known, sent);
        if (!merged.Span.SequenceEqual(known))
        {
            database.Prepare(KeepActivity).Bind(1, activity).Bind(2, merged.Span).Run();
        }

        if (_taken.Count >= MostKept)
        {
            _taken.Clear();
        }

        _taken[activity] = hash;
    }

    private static byte[]? Known(Database database, long activity)
    {
        using var find = database.Prepare(FindActivity).Bind(1, activity);
        return find.Step() ? find.Bytes(0).ToArray() : null;
    }

    private static long HashOf(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }
}
