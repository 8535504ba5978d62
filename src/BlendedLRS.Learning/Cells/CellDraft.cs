using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Learning.Cells;

/// <summary>The cells of one family and period before they are judged, and who contributed to the sums that they are made of.</summary>
internal sealed class CellDraft
{
    private readonly Dictionary<(string Person, SumKeys Keys), double> _amounts = [];
    private readonly Dictionary<SumKeys, double> _nameless = [];
    private readonly HashSet<SumKeys> _possible = [];
    private readonly Dictionary<string, SumKeys> _mixed = new(StringComparer.Ordinal);
    private readonly List<DraftCell> _cells = [];

    /// <summary>The cells.</summary>
    public IReadOnlyList<DraftCell> Cells => _cells;

    /// <summary>Who contributed to which sums; what nobody in particular did, and what nobody did at all, is silent.</summary>
    public IEnumerable<(string Person, SumKeys Keys, double Amount, bool Silent)> Contributions =>
        _amounts.Select(one => (one.Key.Person, one.Key.Keys, one.Value, false))
            .Concat(_nameless.Select(one => ("", one.Key, one.Value, true)))
            .Concat(_possible.Select(keys => ("", keys, 0.0, true)));

    /// <summary>Adds the results of a slice; components without a figure are left out.</summary>
    public void Publish(Slice slice, IEnumerable<MeasureResult> results, Func<string, Figure?> figures)
    {
        foreach (var result in results)
        {
            if (figures(result.Component) is { } figure)
            {
                _cells.Add(new DraftCell(slice, result, figure));
            }
        }
    }

    /// <summary>Adds results that are not judged: what counts modules and no people, or is made of published cells.</summary>
    public void PublishAnyway(Slice slice, IEnumerable<MeasureResult> results) => _cells.AddRange(results.Select(result => new DraftCell(slice, result, null)));

    /// <summary>Counts something in sums of slices.</summary>
    /// <param name="person">Whose it is; null when nobody is known.</param>
    /// <param name="slices">Where it counts.</param>
    /// <param name="sums">In which sums; the same array each time.</param>
    /// <param name="amount">What it adds.</param>
    public void Count(string? person, SliceSet slices, string[] sums, double amount = 1) => Add(person, slices.KeysOf(sums), amount);

    /// <summary>Counts something that is one of several: that it is none of the others is a secret as well.</summary>
    /// <param name="person">Whose it is; null when nobody is known.</param>
    /// <param name="slices">Where it counts.</param>
    /// <param name="kinds">The sums of each kind; the same arrays each time.</param>
    /// <param name="kind">Which it is.</param>
    /// <param name="amount">What it adds.</param>
    public void Choose(string? person, SliceSet slices, string[][] kinds, int kind, double amount = 1)
    {
        Count(person, slices, kinds[kind], amount);
        foreach (var other in kinds)
        {
            _possible.Add(slices.KeysOf(other));
        }
    }

    /// <summary>Counts a person once in every slice, of each as one of several kinds.</summary>
    /// <param name="person">Who.</param>
    /// <param name="slices">Where they belong.</param>
    /// <param name="kinds">The sums of each kind; the same arrays each time.</param>
    /// <param name="kindOf">Which they are in a slice; -1 when they do not count there.</param>
    public void ChooseBySlice(string person, SliceSet slices, string[][] kinds, Func<Slice, int> kindOf)
    {
        var parts = slices.Slices.Select(slice => (Slice: slice, Kind: kindOf(slice))).Where(part => part.Kind >= 0).ToList();
        if (parts.Count == 0)
        {
            return;
        }

        Add(person, Mixed([.. parts.Select(part => (part.Slice, kinds[part.Kind]))]), 1);
        foreach (var kind in kinds)
        {
            _possible.Add(Mixed([.. parts.Select(part => (part.Slice, kind))]));
        }
    }

    private void Add(string? person, SumKeys keys, double amount)
    {
        if (person is null)
        {
            _nameless[keys] = _nameless.GetValueOrDefault(keys) + amount;
        }
        else
        {
            _amounts[(person, keys)] = _amounts.GetValueOrDefault((person, keys)) + amount;
        }
    }

    private SumKeys Mixed(IReadOnlyList<(Slice Slice, string[] Sums)> parts)
    {
        var keys = new SumKeys(parts);
        var name = string.Join('\u001d', keys.Keys);
        return _mixed.TryGetValue(name, out var known) ? known : _mixed[name] = keys;
    }
}
