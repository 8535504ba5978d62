using BlendedLRS.Learning.Resolution;
using BlendedLRS.Learning.Statistics;

namespace BlendedLRS.Learning.Measures;

/// <summary>M6b: how much more informal learning follows a formal completion than went before it, for the same person and topic.</summary>
public static class CouplingLift
{
    /// <summary>Fewer completions give no value.</summary>
    public const int FewestCompletions = 50;

    private const double Confidence = 0.95;
    private const int Rounds = 2000;

    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M6b", "Lift of spark and engine")
    {
        Definition = "How many times as often informal learning on the topic follows a formal completion as it went before it, in windows of equal length; and the difference of the two shares.",
        Formula = "A / B and A - B; A = share of formal completions with >= 1 informal event of the same person on the topic in (t, t + N], B = the same in [t - N, t); N = 30 d",
        Unit = "ratio (lift); share points (difference)",
        Components = ["lift", "difference"],
        Dimensions = ["period", "unit", "site", "role-family", "module", "topic"],
        FinestGrain = PeriodGrain.Month,
        EdgeCases = "A completion counts only when both of its windows were recorded in full. Fewer than 50 completions or 5 people: no value. Nothing went before any completion: no lift, only the difference. "
            + "Shown only when the 95 % interval (bootstrap over people) excludes that there is no coupling: lift 1, difference 0.",
        MinimumPeople = 5,
        Layer = MeasureLayer.Behaviour,
        Source = "product; in a simulation without any coupling the comparison with a random person and topic gave 4.5, this one 1.",
        Caution = "1 means no coupling. A lift does not say that the formal learning caused what followed; a need of the work may have caused both.",
    };

    /// <summary>Lift and difference, with their intervals.</summary>
    /// <param name="events">Learning events to start from: those of the group, of any time.</param>
    /// <param name="history">All learning events of these people, wherever they worked and whatever the module.</param>
    /// <param name="period">In which the completion lies.</param>
    /// <param name="observedFrom">Since when informal learning has been recorded.</param>
    /// <param name="asOf">Up to when everything is known.</param>
    /// <param name="seed">Decides the draws of the bootstrap.</param>
    /// <param name="days">The length of the window, N.</param>
    public static IReadOnlyList<MeasureResult> Compute(
        IReadOnlyList<LearningEvent> events,
        IReadOnlyList<LearningEvent> history,
        Period period,
        DateTimeOffset observedFrom,
        DateTimeOffset asOf,
        ulong seed,
        int days = Coupling.DefaultDays) =>
        Compute(events, TopicTrail.Of(history.Where(Coupling.IsInformal)), period, (observedFrom, asOf), seed, days);

    /// <summary>The same with a trail of informal learning that is made once for many groups.</summary>
    internal static IReadOnlyList<MeasureResult> Compute(
        IReadOnlyList<LearningEvent> events, TopicTrail trail, Period period, (DateTimeOffset From, DateTimeOffset Until) observed, ulong seed, int days = Coupling.DefaultDays)
    {
        var inPeriod = events.Where(one => period.Contains(one.Day)).ToList();
        var tallies = CouplingTally.Of(inPeriod, trail, observed.From, observed.Until, TimeSpan.FromDays(days));
        var (completions, after, before) = CouplingTally.Sums(tallies);
        var isEnough = completions >= FewestCompletions && tallies.Count >= Coupling.FewestPeople;
        var withTopic = inPeriod.Where(one => Coupling.IsFormalCompletion(one) && one.Topics.Count > 0).ToList();
        var willBeEnough = withTopic.Count >= FewestCompletions && Crowd.Count(withTopic) >= Coupling.FewestPeople;
        var missing = withTopic.Count == 0 ? NoValueReason.NoData : willBeEnough ? NoValueReason.TooEarly : NoValueReason.TooFew;
        var unclassified = Certainty.Unclassified(inPeriod);
        return [Result("lift", CouplingTally.Lift, 1), Result("difference", CouplingTally.Difference, 0)];

        MeasureResult Result(string component, Func<IEnumerable<CouplingTally>, double?> statistic, double none)
        {
            var result = new MeasureResult(Card.Id, component)
            {
                Value = statistic(tallies),
                Numerator = Certainty.Share(after, completions),
                Denominator = Certainty.Share(before, completions),
                People = tallies.Count,
                PeopleInNumerator = tallies.Count(tally => tally.After > 0),
                Events = completions,
            };
            var judged = !isEnough ? result with { Value = null, Reason = missing }
                : result.Value is null ? result with { Reason = NoValueReason.NoData }
                : WithInterval(result, tallies, statistic, none, seed);
            return judged.WithUnclassified(unclassified);
        }
    }

    private static MeasureResult WithInterval(
        MeasureResult result, IReadOnlyList<CouplingTally> tallies, Func<IEnumerable<CouplingTally>, double?> statistic, double none, ulong seed)
    {
        var interval = Bootstrap.Interval(tallies.Count, draw => statistic(draw.Select(person => tallies[person])), Confidence, Rounds, seed);
        return interval is null || (interval.Low <= none && none <= interval.High)
            ? result.Without(NoValueReason.TooUncertain)
            : result with { Low = interval.Low, High = interval.High };
    }
}
