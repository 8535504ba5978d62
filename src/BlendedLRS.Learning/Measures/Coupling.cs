using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>M6 and M6c: whether formal learning is a spark that informal learning on the same topic follows, and the other way round.</summary>
public static class Coupling
{
    /// <summary>Days within which the other must follow, unless told otherwise.</summary>
    public const int DefaultDays = 30;

    /// <summary>Fewer events to start from give no value.</summary>
    public const int FewestEvents = 20;

    /// <summary>Events of fewer people give no value.</summary>
    public const int FewestPeople = 5;

    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M6", "Spark and engine")
    {
        Definition = "Share of formal completions that the same person followed by informal learning on the same topic within 30 days (M6), and of informal events followed by a formal completion (M6c).",
        Formula = "formal completions c with >= 1 informal event of the same person on one of c's topics in (t, t + N] / formal completions with a topic; N = 30 d; reversed for informal events",
        Unit = "share 0-1",
        Components = ["informal-after-formal", "formal-after-informal", "formal-without-topic", "informal-without-topic"],
        Dimensions = ["period", "unit", "site", "role-family", "module", "topic"],
        FinestGrain = PeriodGrain.Month,
        EdgeCases = "An event counts only once its whole window has passed, else it is too early. Events without a topic are left out, and their share is shown. "
            + "Fewer than 20 events or 5 people: no value. Failed attempts are no completions. Whoever leaves within the window counts with what is left of it.",
        MinimumPeople = 5,
        Layer = MeasureLayer.Behaviour,
        Source = "Richter, Kortsch and Kauffeld 2020, Journal of Workplace Learning 32(7): satisfaction with a training went before more informal learning four to six weeks later (n = 444). The formula is the product's.",
        Caution = "What follows need not follow because of it: busy people do much of both. Read it beside M6b (lift), which takes that out.",
    };

    /// <summary>The four shares.</summary>
    /// <param name="events">Learning events to start from: those of the group, of any time.</param>
    /// <param name="history">All learning events of these people, wherever they worked and whatever the module: what may follow.</param>
    /// <param name="period">In which the event to start from lies.</param>
    /// <param name="asOf">Up to when everything is known.</param>
    /// <param name="days">The length of the window, N.</param>
    public static IReadOnlyList<MeasureResult> Compute(
        IReadOnlyList<LearningEvent> events, IReadOnlyList<LearningEvent> history, Period period, DateTimeOffset asOf, int days = DefaultDays) =>
        Compute(events, TopicTrail.Of(history.Where(IsInformal)), TopicTrail.Of(history.Where(IsFormalCompletion)), period, asOf, days);

    /// <summary>The same with trails that are made once for many groups.</summary>
    internal static IReadOnlyList<MeasureResult> Compute(
        IReadOnlyList<LearningEvent> events, TopicTrail informalTrail, TopicTrail formalTrail, Period period, DateTimeOffset asOf, int days = DefaultDays)
    {
        var inPeriod = events.Where(one => period.Contains(one.Day)).ToList();
        var formal = inPeriod.Where(IsFormalCompletion).ToList();
        var informal = inPeriod.Where(IsInformal).ToList();
        var unclassified = Certainty.Unclassified(inPeriod);
        var window = TimeSpan.FromDays(days);
        return
        [
            Followed("informal-after-formal", formal, informalTrail),
            Followed("formal-after-informal", informal, formalTrail),
            WithoutTopic("formal-without-topic", formal),
            WithoutTopic("informal-without-topic", informal),
        ];

        MeasureResult Followed(string component, List<LearningEvent> starts, TopicTrail trail)
        {
            var withTopic = starts.Where(one => one.Topics.Count > 0).ToList();
            var observed = withTopic.Where(one => one.Time + window <= asOf).ToList();
            var followed = observed.Where(one => trail.Follows(one, window)).ToList();
            var share = withTopic.Count > 0 && observed.Count == 0
                ? ResultOf.Nothing(Card, component, Enough(withTopic) ? NoValueReason.TooEarly : NoValueReason.TooFew, 0, 0)
                : ResultOf.Ratio(Card, component, followed.Count, observed.Count, Crowd.Count(observed), observed.Count, Crowd.Count(followed));
            return (Enough(observed) ? share : share.Without(Enough(withTopic) ? NoValueReason.TooEarly : NoValueReason.TooFew)).WithUnclassified(unclassified);
        }

        static MeasureResult WithoutTopic(string component, List<LearningEvent> starts)
        {
            var without = starts.Where(one => one.Topics.Count == 0).ToList();
            return ResultOf.Ratio(Card, component, without.Count, starts.Count, Crowd.Count(starts), starts.Count, Crowd.Count(without));
        }
    }

    /// <summary>Whether somebody came to the end of something formal, and did not fail.</summary>
    internal static bool IsFormalCompletion(LearningEvent one) => one.Modality == Modality.Formal && one.Success != false;

    /// <summary>Whether somebody learned informally.</summary>
    internal static bool IsInformal(LearningEvent one) => one.Modality == Modality.Informal;

    private static bool Enough(List<LearningEvent> starts) => starts.Count >= FewestEvents && Crowd.Count(starts) >= FewestPeople;
}
