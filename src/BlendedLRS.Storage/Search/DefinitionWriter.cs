using System.Buffers.Binary;
using System.Security.Cryptography;
using BlendedLRS.Xapi.Activities;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Storage.Search;

/// <summary>Merges what Statements say about Activities. The same definition comes with nearly every Statement about an Activity, so what was taken in lately is passed over.</summary>
internal sealed class DefinitionWriter(TermNumbers terms)
{
    private const int MostKept = 50_000;

    /// <summary>The start of the hash of each definition taken in last, by Activity.</summary>
    private readonly Dictionary<long, long> _taken = [];

    /// <summary>Takes in every definition of a Statement.</summary>
    public void Take(IIndexTables tables, ReadOnlyMemory<byte> raw, StatementOutline outline)
    {
        foreach (var mention in outline.Activities)
        {
            var (start, length) = mention.Definition.GetOffsetAndLength(raw.Length);
            if (length > 0)
            {
                Take(tables, terms.NumberOf(tables, TermKind.Activity, mention.Id.Value), raw.Slice(start, length));
            }
        }
    }

    /// <summary>The Activities that a Statement defines otherwise than they were defined last, so that what is known of them will be read.</summary>
    public IEnumerable<long> Changed(IIndexTables tables, ReadOnlyMemory<byte> raw, StatementOutline outline)
    {
        foreach (var mention in outline.Activities)
        {
            var (start, length) = mention.Definition.GetOffsetAndLength(raw.Length);
            if (length > 0)
            {
                var activity = terms.NumberOf(tables, TermKind.Activity, mention.Id.Value);
                if (!IsTaken(activity, HashOf(raw.Span.Slice(start, length))))
                {
                    yield return activity;
                }
            }
        }
    }

    /// <summary>Forgets what a failed transaction may have written.</summary>
    public void Forget() => _taken.Clear();

    private void Take(IIndexTables tables, long activity, ReadOnlyMemory<byte> sent)
    {
        var hash = HashOf(sent.Span);
        if (IsTaken(activity, hash))
        {
            return;
        }

        var known = tables.Definition(activity);
        var merged = known is null ? sent : ActivityDefinition.Merge(known, sent);
        if (!merged.Span.SequenceEqual(known))
        {
            tables.KeepDefinition(activity, merged);
        }

        if (_taken.Count >= MostKept)
        {
            _taken.Clear();
        }

        _taken[activity] = hash;
    }

    private bool IsTaken(long activity, long hash) => _taken.TryGetValue(activity, out var taken) && taken == hash;

    private static long HashOf(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }
}
