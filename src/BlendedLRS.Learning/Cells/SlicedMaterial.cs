using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.People;

namespace BlendedLRS.Learning.Cells;

/// <summary>The material of one period, put to slices once for all families. Not for several threads at a time.</summary>
public sealed class SlicedMaterial
{
    private readonly Dictionary<string, Slice> _slices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SliceSet> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Person, DateOnly Day, SliceDimensions), SliceSet> _places = [];
    private readonly Dictionary<(SliceSet Places, SliceDimensions Dimensions, string? Module, string Topics, Practice Practice), SliceSet> _subjects = [];
    private readonly Dictionary<object, object> _kept = [];

    /// <summary>Makes the material ready.</summary>
    public SlicedMaterial(CellMaterial material, Period period)
    {
        ArgumentNullException.ThrowIfNull(material);
        ArgumentNullException.ThrowIfNull(period);
        (Material, Period) = (material, period);
        All = Slice("all", () => Cells.Slice.All);
    }

    /// <summary>The records.</summary>
    public CellMaterial Material { get; }

    /// <summary>The period.</summary>
    public Period Period { get; }

    /// <summary>The whole organisation.</summary>
    internal Slice All { get; }

    /// <summary>Something that several families need, made once.</summary>
    internal T Keep<T>(object name, Func<T> make)
        where T : notnull
    {
        if (!_kept.TryGetValue(name, out var kept))
        {
            _kept[name] = kept = make();
        }

        return (T)kept;
    }

    /// <summary>The parts of the organisation that somebody belonged to on a day, and the whole; the whole alone for who has no place that day.</summary>
    internal SliceSet At(string person, DateOnly day, SliceDimensions dimensions)
    {
        var places = dimensions & SliceDimensions.Places;
        if (!_places.TryGetValue((person, day, places), out var set))
        {
            _places[(person, day, places)] = set = Set([All, .. PlacesOf(Material.Roster.PlacementOf(person, day), places)]);
        }

        return set;
    }

    /// <summary>These slices and those of a module, of topics and of a practice.</summary>
    internal SliceSet With(SliceSet places, SliceDimensions dimensions, string? module, IReadOnlyList<string> topics, Practice practice = Practice.None)
    {
        var name = (places, dimensions, module, string.Join('\u001d', topics), practice);
        if (_subjects.TryGetValue(name, out var known))
        {
            return known;
        }

        var added = new List<Slice>();
        if (dimensions.HasFlag(SliceDimensions.Module) && module is not null)
        {
            added.Add(Slice("m" + module, () => new Slice { Module = module }));
        }

        if (dimensions.HasFlag(SliceDimensions.Topic))
        {
            added.AddRange(topics.Distinct(StringComparer.Ordinal).Select(topic => Slice("t" + topic, () => new Slice { Topic = topic })));
        }

        if (dimensions.HasFlag(SliceDimensions.Practice) && practice != Practice.None)
        {
            var kind = KebabText.Of(practice);
            added.Add(Slice("p" + kind, () => new Slice { Practice = kind }));
        }

        return _subjects[name] = added.Count == 0 ? places : Set([.. places.Slices, .. added]);
    }

    /// <summary>The same slices, each narrowed to a baseline set.</summary>
    internal SliceSet OfBaseline(SliceSet places, string baselineSet) =>
        Set([.. places.Slices.Select(slice => Slice($"b{baselineSet}\u001f{slice.Key}", () => slice with { BaselineSet = baselineSet }))]);

    /// <summary>Every slice of several sets, each once.</summary>
    internal SliceSet Union(params IEnumerable<SliceSet> sets) => Set([.. sets.SelectMany(set => set.Slices).Distinct<Slice>(ReferenceEqualityComparer.Instance)]);

    /// <summary>The slices that two sets have in common.</summary>
    internal SliceSet Common(SliceSet one, SliceSet other) => Set([.. one.Slices.Intersect<Slice>(other.Slices, ReferenceEqualityComparer.Instance)]);

    private IEnumerable<Slice> PlacesOf(Placement? placement, SliceDimensions dimensions)
    {
        if (placement is null)
        {
            return [];
        }

        var last = Period.End.AddDays(-1);
        var units = dimensions.HasFlag(SliceDimensions.Unit) ? placement.UnitPath : [];
        var sites = dimensions.HasFlag(SliceDimensions.Site) && placement.Site is { } site ? [Slice("s" + site, () => new Slice { Site = site })] : Array.Empty<Slice>();
        var roles = dimensions.HasFlag(SliceDimensions.RoleFamily) && placement.RoleFamily is { } role ? [Slice("r" + role, () => new Slice { RoleFamily = role })] : Array.Empty<Slice>();
        return units.Select(unit => Slice("u" + unit, () => new Slice { Unit = unit, UnitLevel = Material.Roster.PathOf(unit, last).Count })).Concat(sites).Concat(roles);
    }

    private Slice Slice(string name, Func<Slice> make) => _slices.TryGetValue(name, out var known) ? known : _slices[name] = make();

    /// <summary>Each combination of slices once, whatever their order.</summary>
    private SliceSet Set(IReadOnlyList<Slice> slices)
    {
        var name = string.Join('\u001d', slices.Select(slice => slice.Key).Order(StringComparer.Ordinal));
        return _sets.TryGetValue(name, out var known) ? known : _sets[name] = new SliceSet(slices);
    }
}
