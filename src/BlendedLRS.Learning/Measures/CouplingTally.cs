using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>One person's formal completions, and how many of them had informal learning on the topic after them and before them.</summary>
/// <param name="Person">Key of the person.</param>
/// <param name="Completions">Formal completions with a topic whose window on either side was observed.</param>
/// <param name="After">Those followed by informal learning on the topic.</param>
/// <param name="Before">Those preceded by it, in a window of equal length.</param>
internal sealed record CouplingTally(string Person, int Completions, int After, int Before)
{
    /// <summary>One for each person, in the order of their keys.</summary>
    public static IReadOnlyList<CouplingTally> Of(IEnumerable<LearningEvent> completions, TopicTrail informal, DateTimeOffset from, DateTimeOffset until, TimeSpan window) =>
        [.. completions
            .Where(one => IsObserved(one, from, until, window))
            .GroupBy(one => one.Person, StringComparer.Ordinal)
            .OrderBy(person => person.Key, StringComparer.Ordinal)
            .Select(person => new CouplingTally(person.Key, person.Count(), person.Count(one => informal.Follows(one, window)), person.Count(one => informal.Precedes(one, window))))];

    /// <summary>Whether it is a formal completion with a topic, and both windows were recorded in full.</summary>
    public static bool IsObserved(LearningEvent one, DateTimeOffset from, DateTimeOffset until, TimeSpan window) =>
        Coupling.IsFormalCompletion(one) && one.Topics.Count > 0 && one.Time - from >= window && until - one.Time >= window;

    /// <summary>Followed completions for each preceded one; null when none was preceded.</summary>
    public static double? Lift(IEnumerable<CouplingTally> tallies)
    {
        var (_, after, before) = Sums(tallies);
        return before == 0 ? null : (double)after / before;
    }

    /// <summary>The share of followed completions less that of preceded ones; null without completions.</summary>
    public static double? Difference(IEnumerable<CouplingTally> tallies)
    {
        var (completions, after, before) = Sums(tallies);
        return completions == 0 ? null : (double)(after - before) / completions;
    }

    /// <summary>The three counts over all.</summary>
    public static (int Completions, int After, int Before) Sums(IEnumerable<CouplingTally> tallies) =>
        tallies.Aggregate((0, 0, 0), (sum, tally) => (sum.Item1 + tally.Completions, sum.Item2 + tally.After, sum.Item3 + tally.Before));
}
