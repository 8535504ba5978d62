using System.Globalization;
using BlendedLRS.Learning.Resolution;
using BlendedLRS.Storage.Resolution;

namespace BlendedLRS.Server.Resolution;

/// <summary>Gathers the records of one owner and makes their keys unique: one Statement may make several commitments.</summary>
internal sealed class KeyedRecords
{
    private readonly Dictionary<(ResolvedKind Kind, string Key), int> _seen = [];
    private readonly List<ResolvedRecord> _all = [];

    /// <summary>Every record.</summary>
    public IReadOnlyList<ResolvedRecord> All => _all;

    /// <summary>Adds one; the second of a key gets a number behind it.</summary>
    public void Add<T>(ResolvedKind kind, string key, DateOnly day, T record)
        where T : class
    {
        var number = _seen.GetValueOrDefault((kind, key)) + 1;
        _seen[(kind, key)] = number;
        var unique = number == 1 ? key : string.Create(CultureInfo.InvariantCulture, $"{key} {number}");
        _all.Add(new ResolvedRecord(kind, unique, day, ResolutionJson.Write(record)));
    }
}
