using BlendedLRS.Learning.Statistics;

namespace BlendedLRS.Learning.Measures;

/// <summary>The difference between the means of the two windows around a revision.</summary>
/// <param name="observations">Those of both windows.</param>
internal sealed class ReworkDifference(IReadOnlyList<ReworkObservation> observations)
{
    private readonly List<ReworkObservation> _before = [.. observations.Where(one => !one.IsAfter)];
    private readonly List<ReworkObservation> _after = [.. observations.Where(one => one.IsAfter)];

    /// <summary>Those of both windows.</summary>
    public IReadOnlyList<ReworkObservation> Observations { get; } = observations;

    /// <summary>Whether each window has enough of them.</summary>
    public bool IsEnough => Math.Min(_before.Count, _after.Count) >= ReworkEffect.FewestCases;

    /// <summary>How many there are in both.</summary>
    public int Count => Observations.Count;

    /// <summary>Mean of the window before; NaN when it is empty.</summary>
    public double Before => Mean(_before);

    /// <summary>The difference; NaN when a window is empty.</summary>
    public double Value => Mean(_after) - Before;

    /// <summary>Distinct people of the window with fewer of them: both have to be large enough to be shown.</summary>
    public int People => Math.Min(CountPeople(_before), CountPeople(_after));

    /// <summary>The interval where every value is 0 or 1.</summary>
    public Interval OfShares(double confidence) =>
        Newcombe.Difference(_after.Count(one => one.Value > 0), _after.Count, _before.Count(one => one.Value > 0), _before.Count, confidence);

    private static double Mean(IReadOnlyList<ReworkObservation> side) => side.Count == 0 ? double.NaN : side.Average(one => one.Value);

    private static int CountPeople(IEnumerable<ReworkObservation> side) => side.Select(one => one.Person).OfType<string>().Distinct(StringComparer.Ordinal).Count();
}
