namespace BlendedLRS.Learning.People;

/// <summary>The tree of units over spans of days.</summary>
internal static class UnitTree
{
    private const int Deepest = 100;

    /// <summary>The spans of a span in which a unit was another or stood below it.</summary>
    /// <param name="unit">The lower unit.</param>
    /// <param name="above">The upper unit.</param>
    /// <param name="first">First day.</param>
    /// <param name="end">First day after.</param>
    /// <param name="find">Finds units; null for one that is not there.</param>
    public static IEnumerable<(DateOnly From, DateOnly Until)> Within(string unit, string above, DateOnly first, DateOnly end, Func<string, OrgUnit?> find) =>
        Within(unit, above, first, end, find, Deepest);

    private static IEnumerable<(DateOnly From, DateOnly Until)> Within(string unit, string above, DateOnly first, DateOnly end, Func<string, OrgUnit?> find, int deepest)
    {
        if (unit == above)
        {
            yield return (first, end);
            yield break;
        }

        foreach (var parent in deepest == 0 ? [] : find(unit)?.Parents ?? [])
        {
            var begins = parent.From > first ? parent.From : first;
            var ends = parent.Until is { } last && last < end ? last : end;
            if (parent.Unit is null || begins >= ends)
            {
                continue;
            }

            foreach (var span in Within(parent.Unit, above, begins, ends, find, deepest - 1))
            {
                yield return span;
            }
        }
    }
}
