using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Cells;

/// <summary>What a family makes its cells from: the material of a period, by the family's slices.</summary>
/// <param name="Sliced">The material.</param>
/// <param name="Family">The family.</param>
/// <param name="Today">The first day that is not over.</param>
internal sealed record CellScope(SlicedMaterial Sliced, CellFamily Family, DateOnly Today)
{
    public CellMaterial Material => Sliced.Material;

    public Period Period => Sliced.Period;

    private SliceDimensions Dimensions => Family.Dimensions;

    /// <summary>The moment at which the period is looked at: its end, or the moment of counting while it runs.</summary>
    public DateTimeOffset EndOrNow
    {
        get
        {
            var end = Period.End.ToDateTime(TimeOnly.MinValue);
            var moment = new DateTimeOffset(end, Material.Zone.GetUtcOffset(end));
            return moment < Material.AsOf ? moment : Material.AsOf;
        }
    }

    /// <summary>Learning events of the period.</summary>
    public IReadOnlyList<LearningEvent> Events => EventsWithin(Lookback.None);

    /// <summary>Learning events of the period and of the days around it that the family reads.</summary>
    public IReadOnlyList<LearningEvent> Window => EventsWithin(Family.Lookback);

    /// <summary>Learning events of the window, by person.</summary>
    public ILookup<string, LearningEvent> WindowByPerson => Sliced.Keep(("by person", Family.Lookback), () => Window.ToLookup(one => one.Person, StringComparer.Ordinal));

    /// <summary>Learning events of the period by slice; slices of people without events are there too.</summary>
    public IReadOnlyList<(Slice Slice, List<LearningEvent> Records)> EventsBySlice => Sliced.Keep(("events", Dimensions), () => BySlice(Events, Of));

    /// <summary>Learning events of the period by slice and person.</summary>
    public IReadOnlyDictionary<Slice, ILookup<string, LearningEvent>> EventsByPerson => Sliced.Keep<IReadOnlyDictionary<Slice, ILookup<string, LearningEvent>>>(
        ("events by person", Dimensions),
        () => EventsBySlice.ToDictionary(
            slice => slice.Slice, slice => slice.Records.ToLookup(one => one.Person, StringComparer.Ordinal), (IEqualityComparer<Slice>)ReferenceEqualityComparer.Instance));

    /// <summary>Who belonged to which parts over which days of the period.</summary>
    public IReadOnlyList<PlaceSpan> Places => PlacesIn(Period);

    /// <summary>The members of each slice in the period.</summary>
    public IReadOnlyDictionary<Slice, IReadOnlyList<Member>> Members => MembersIn(Period);

    /// <summary>All parts that each person belonged to in the period.</summary>
    public IReadOnlyDictionary<string, SliceSet> PlacesOfPeople => PlacesOfPeopleIn(Period);

    /// <summary>The slices of a learning event, as of its day.</summary>
    public SliceSet Of(LearningEvent one)
    {
        var known = Sliced.Keep(("slices of events", Dimensions), () => new Dictionary<LearningEvent, SliceSet>(ReferenceEqualityComparer.Instance));
        return known.TryGetValue(one, out var slices)
            ? slices
            : known[one] = Sliced.With(Sliced.At(one.Person, one.Day, Dimensions), Dimensions, one.ModuleKey, one.Topics, one.Practice);
    }

    /// <summary>The slices of what somebody did at a moment; the whole organisation alone where nobody is known.</summary>
    public SliceSet At(string? person, DateTimeOffset time, string? module = null, IReadOnlyList<string>? topics = null) =>
        Sliced.With(Sliced.At(person ?? "", Material.Roster.DayOf(person ?? "", time), Dimensions), Dimensions, module, topics ?? []);

    /// <summary>Topics of a module of the catalogue.</summary>
    public IReadOnlyList<string> TopicsOf(string? module) => Material.Catalogue.Find(module, module)?.Topics ?? [];

    /// <summary>Records by slice; slices of people without any are there too, and the whole organisation always is.</summary>
    public IReadOnlyList<(Slice Slice, List<T> Records)> BySlice<T>(IEnumerable<T> records, Func<T, SliceSet> slicesOf)
    {
        var slices = new Dictionary<Slice, List<T>>(ReferenceEqualityComparer.Instance) { [Sliced.All] = [] };
        foreach (var slice in Members.Keys)
        {
            slices.TryAdd(slice, []);
        }

        foreach (var record in records)
        {
            foreach (var slice in slicesOf(record).Slices)
            {
                if (!slices.TryGetValue(slice, out var list))
                {
                    slices[slice] = list = [];
                }

                list.Add(record);
            }
        }

        return [.. slices.Select(slice => (slice.Key, slice.Value))];
    }

    /// <summary>The members of a slice; none where nobody is known to belong to it.</summary>
    public IReadOnlyList<Member> MembersOf(Slice slice) => Members.GetValueOrDefault(slice, []);

    /// <summary>Who belonged to which parts over which days of a span of calendar months.</summary>
    public IReadOnlyList<PlaceSpan> PlacesIn(Period span) => Sliced.Keep(("places", span, Dimensions & SliceDimensions.Places), () => PlaceSpans.Of(Sliced, Dimensions, span));

    /// <summary>The members of each slice in a span of calendar months.</summary>
    public IReadOnlyDictionary<Slice, IReadOnlyList<Member>> MembersIn(Period span) => Sliced.Keep(("members", span, Dimensions & SliceDimensions.Places), () => PlaceSpans.Members(PlacesIn(span)));

    /// <summary>All parts that each person belonged to in a span of calendar months.</summary>
    public IReadOnlyDictionary<string, SliceSet> PlacesOfPeopleIn(Period span) => Sliced.Keep<IReadOnlyDictionary<string, SliceSet>>(
        ("parts", span, Dimensions & SliceDimensions.Places),
        () => PlacesIn(span).GroupBy(place => place.Person, StringComparer.Ordinal)
            .ToDictionary(person => person.Key, person => Sliced.Union(person.Select(place => place.Slices)), StringComparer.Ordinal));

    private IReadOnlyList<LearningEvent> EventsWithin(Lookback lookback) => Sliced.Keep<IReadOnlyList<LearningEvent>>(("window", lookback), () =>
    {
        var first = Period.First.DayNumber - lookback.Before;
        var end = Period.End.DayNumber + lookback.After;
        return [.. Material.Events.Where(one => first <= one.Day.DayNumber && one.Day.DayNumber < end && one.Time <= Material.AsOf)];
    });
}
