using BlendedLRS.Learning.Statistics;

namespace BlendedLRS.Learning.Measures;

/// <summary>M14: what changed after a module was reworked, beside what changed in similar modules that were not.</summary>
public static class ReworkEffect
{
    /// <summary>With fewer cases on a side there is no value.</summary>
    public const int FewestCases = 20;

    /// <summary>Modules whose mean rating before differs by no more than this (of a scale from 0 to 1) are similar.</summary>
    public const double Similarity = 0.1;

    private const double Confidence = 0.95;
    private const int Rounds = 2000;

    // Means are sums of fractions, so that 0.1 may be missed by a rounding error.
    private const double Tolerance = 1e-9;
    private static readonly string[] Suffixes = ["", "-similar", "-adjusted"];

    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M14", "Effect of rework")
    {
        Definition = "Change of the mean rating, of the completion rate and of the share of completions that informal learning followed, from the 60 days before a revision to the 60 days after; "
            + "the same change in modules of similar rating that were not reworked; and the difference of the two.",
        Formula = "mean after - mean before; mean of that over similar modules; the first minus the second",
        Unit = "difference of shares or of ratings, -1 to 1 (adjusted: -2 to 2)",
        Components =
        [
            "rating", "rating-similar", "rating-adjusted", "completion", "completion-similar", "completion-adjusted", "follow-up", "follow-up-similar", "follow-up-adjusted",
        ],
        Dimensions = ["module", "revision"],
        FinestGrain = PeriodGrain.Month,
        EdgeCases = "Fewer than 20 cases on a side: no value. 95 % intervals: Newcombe for shares, bootstrap over people for ratings and adjusted values. People are those of the smaller side. "
            + "Completion is that of people committed in a window, within it. Similar: mean rating before within 0.1, no major revision in the windows, enough cases.",
        MinimumPeople = 5,
        Layer = MeasureLayer.Surface,
        Source = "Newcombe 1998; Efron 1979; the comparison is the product's.",
        Caution = "Never call it causal. Rework follows bad ratings, and those rise by themselves (regression to the mean): look at the adjusted value. A mandatory cohort in one window shifts all of it.",
    };

    /// <summary>Three values for each of rating, completion and follow-up.</summary>
    /// <param name="module">Key of the module.</param>
    /// <param name="released">When its revision came out.</param>
    /// <param name="records">What it is read from.</param>
    /// <param name="asOf">Up to when things are known.</param>
    /// <param name="seed">Decides the draws of the bootstrap.</param>
    public static IReadOnlyList<MeasureResult> Compute(string module, DateTimeOffset released, ReworkRecords records, DateTimeOffset asOf, ulong seed)
    {
        var windows = new ReworkWindows(records, released);
        var rating = new ReworkDifference(windows.Ratings(module));
        var similar = records.Modules
            .Where(other => other.Key != module && windows.IsUntouched(other))
            .OrderBy(other => other.Key, StringComparer.Ordinal)
            .Where(other => new ReworkDifference(windows.Ratings(other.Key)) is { IsEnough: true } theirs && Math.Abs(theirs.Before - rating.Before) <= Similarity + Tolerance)
            .Select(other => other.Key)
            .ToList();
        var hasWindow = asOf >= released.AddDays(ReworkWindows.Days);
        var hasFollowUp = asOf >= released.AddDays(ReworkWindows.Days + Coupling.DefaultDays);
        return
        [
            .. Outcome("rating", rating, Of(windows.Ratings), hasWindow, false),
            .. Outcome("completion", new ReworkDifference(windows.Completions(module)), Of(windows.Completions), hasWindow, true),
            .. Outcome("follow-up", new ReworkDifference(windows.FollowUps(module)), Of(windows.FollowUps), hasFollowUp, true),
        ];

        IReadOnlyList<ReworkDifference> Of(Func<string, IReadOnlyList<ReworkObservation>> read) =>
            rating.IsEnough ? [.. similar.Select(other => new ReworkDifference(read(other))).Where(difference => difference.IsEnough)] : [];

        IEnumerable<MeasureResult> Outcome(string name, ReworkDifference own, IReadOnlyList<ReworkDifference> others, bool isComplete, bool isShare)
        {
            if (!isComplete || !own.IsEnough)
            {
                var reason = isComplete ? NoValueReason.TooFew : NoValueReason.TooEarly;
                return [.. Suffixes.Select(suffix => ResultOf.Nothing(Card, name + suffix, reason, own.People, own.Count))];
            }

            var interval = isShare ? own.OfShares(Confidence) : Bootstrapped([own], seed);
            return [Result(name, own.Value, own, interval), .. Compared(name, own, others, seed)];
        }
    }

    private static IEnumerable<MeasureResult> Compared(string name, ReworkDifference own, IReadOnlyList<ReworkDifference> others, ulong seed)
    {
        if (others.Count == 0)
        {
            return [ResultOf.Nothing(Card, $"{name}-similar", NoValueReason.TooFew, 0, 0), ResultOf.Nothing(Card, $"{name}-adjusted", NoValueReason.TooFew, own.People, own.Count)];
        }

        var change = others.Average(other => other.Value);
        return
        [
            ResultOf.Value(Card, $"{name}-similar", change, others.Min(other => other.People), others.Sum(other => other.Count)),
            Result($"{name}-adjusted", own.Value - change, own, Bootstrapped([own, .. others], seed)),
        ];
    }

    private static MeasureResult Result(string component, double value, ReworkDifference own, Interval? interval) =>
        ResultOf.Value(Card, component, value, own.People, own.Count) with { Low = interval?.Low, High = interval?.High };

    /// <summary>The interval of the first difference minus the mean of the others, over everybody who is in any of them.</summary>
    private static Interval? Bootstrapped(IReadOnlyList<ReworkDifference> differences, ulong seed)
    {
        var people = ReworkDraw.PeopleOf(differences);
        return Bootstrap.Interval(people.Count, draw => ReworkDraw.Of(draw.Select(number => people[number]), differences.Count), Confidence, Rounds, seed);
    }
}
