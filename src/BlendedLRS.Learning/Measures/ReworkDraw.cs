namespace BlendedLRS.Learning.Measures;

/// <summary>One draw of the bootstrap for differences in differences.</summary>
internal static class ReworkDraw
{
    /// <summary>What each person contributes to which difference; who is not known is taken for somebody else each time.</summary>
    public static IReadOnlyList<IReadOnlyList<(int Difference, ReworkObservation Observation)>> PeopleOf(IReadOnlyList<ReworkDifference> differences)
    {
        var all = differences.SelectMany((difference, number) => difference.Observations.Select(one => (Difference: number, Observation: one))).ToList();
        return
        [
            .. all.Where(one => one.Observation.Person is not null)
                .GroupBy(one => one.Observation.Person!, StringComparer.Ordinal)
                .OrderBy(person => person.Key, StringComparer.Ordinal)
                .Select(person => person.ToList()),
            .. all.Where(one => one.Observation.Person is null).Select(one => new List<(int, ReworkObservation)> { one }),
        ];
    }

    /// <summary>The first difference minus the mean of the others; null when one of their windows is empty in this draw.</summary>
    public static double? Of(IEnumerable<IReadOnlyList<(int Difference, ReworkObservation Observation)>> people, int differences)
    {
        var sums = new double[differences * 2];
        var counts = new int[differences * 2];
        foreach (var (difference, observation) in people.SelectMany(person => person))
        {
            var window = (difference * 2) + (observation.IsAfter ? 1 : 0);
            sums[window] += observation.Value;
            counts[window]++;
        }

        if (counts.Contains(0))
        {
            return null;
        }

        var changes = Enumerable.Range(0, differences).Select(number => (sums[(number * 2) + 1] / counts[(number * 2) + 1]) - (sums[number * 2] / counts[number * 2])).ToList();
        return changes[0] - (differences > 1 ? changes.Skip(1).Average() : 0);
    }
}
