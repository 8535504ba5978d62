using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Learning.Cells;

/// <summary>Where everybody of the roster worked in a span: spans of days on which nothing changed for a person.</summary>
internal static class PlaceSpans
{
    /// <summary>All of them, in the order of people's keys.</summary>
    public static IReadOnlyList<PlaceSpan> Of(SlicedMaterial sliced, SliceDimensions dimensions, Period span)
    {
        var roster = sliced.Material.Roster;
        var ofTree = roster.Units.SelectMany(unit => unit.Parents.SelectMany(parent => new[] { parent.From, parent.Until })).OfType<DateOnly>().Where(span.Contains).ToHashSet();
        var spans = new List<PlaceSpan>();
        foreach (var person in roster.People.OrderBy(person => person.Key, StringComparer.Ordinal))
        {
            var cuts = person.Assignments.SelectMany(post => new DateOnly?[] { post.From, post.Until }).OfType<DateOnly>().Where(span.Contains)
                .Concat(ofTree).Append(span.First).Append(span.End).Distinct().Order().ToList();
            foreach (var (first, end) in cuts.Zip(cuts.Skip(1)))
            {
                if (roster.PlacementOf(person.Key, first) is { } placement)
                {
                    spans.Add(new PlaceSpan(person.Key, sliced.At(person.Key, first, dimensions), end.DayNumber - first.DayNumber, placement.Fte));
                }
            }
        }

        return spans;
    }

    /// <summary>The members of each slice.</summary>
    public static IReadOnlyDictionary<Slice, IReadOnlyList<Member>> Members(IReadOnlyList<PlaceSpan> spans)
    {
        var days = new Dictionary<Slice, SortedDictionary<string, (int Days, double FteDays)>>(ReferenceEqualityComparer.Instance);
        foreach (var span in spans)
        {
            foreach (var slice in span.Slices.Slices)
            {
                if (!days.TryGetValue(slice, out var people))
                {
                    days[slice] = people = new(StringComparer.Ordinal);
                }

                var (sum, fte) = people.GetValueOrDefault(span.Person);
                people[span.Person] = (sum + span.Days, fte + (span.Days * span.Fte));
            }
        }

        return days.ToDictionary(
            slice => slice.Key,
            IReadOnlyList<Member> (slice) => [.. slice.Value.Select(person => new Member(person.Key, person.Value.Days, person.Value.FteDays / person.Value.Days))],
            (IEqualityComparer<Slice>)ReferenceEqualityComparer.Instance);
    }
}
