namespace BlendedLRS.Learning.Measures;

/// <summary>M29: what people say in a survey beside what they do, in one picture and never as a difference.</summary>
public static class SayDoGap
{
    /// <summary>How many earlier quarters behaviour is compared with.</summary>
    public const int Quarters = 8;

    private const double Middle = 50;

    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M29", "Saying and doing")
    {
        Definition = "A survey domain as an index, and where the behaviour that belongs to it stands among the group's own last eight quarters.",
        Formula = "say = index 0-100; do = 100 x (quarters below + half of those equal) / 8; quadrant by 50 on both axes",
        Unit = "0-100",
        Components = ["say", "do"],
        Dimensions = ["period", "unit"],
        FinestGrain = PeriodGrain.Quarter,
        EdgeCases = "Fewer than eight earlier quarters with a value: too early. The two are never subtracted, they have no common unit.",
        MinimumPeople = 10,
        Layer = MeasureLayer.Mindset,
        Source = "product",
        Caution = "A reason to talk, not a verdict: behaviour is seen only as far as it is recorded (M5).",
    };

    /// <summary>Both values; each has as many people as the smaller of the two, since they are shown together or not at all.</summary>
    /// <param name="survey">Index of the survey domain, 0 to 100.</param>
    /// <param name="behaviour">The measure of behaviour in the same quarter.</param>
    /// <param name="earlier">The same in earlier quarters, ascending; the last eight count.</param>
    public static IReadOnlyList<MeasureResult> Compute(MeasureResult survey, MeasureResult behaviour, IReadOnlyList<MeasureResult> earlier)
    {
        var people = Math.Min(survey.People, behaviour.People);
        var history = earlier.TakeLast(Quarters).Select(quarter => quarter.Value).OfType<double>().ToList();
        var say = survey.Value is { } index ? ResultOf.Value(Card, "say", index, people, survey.Events) : ResultOf.Nothing(Card, "say", survey.Reason, people, survey.Events);
        return [say, Do(behaviour, history, people)];
    }

    /// <summary>The quadrant of two values that both are there; 50 counts as high.</summary>
    public static SayDoQuadrant QuadrantOf(double say, double @do) => (say >= Middle, @do >= Middle) switch
    {
        (true, true) => SayDoQuadrant.SaidAndDone,
        (true, false) => SayDoQuadrant.SaidNotDone,
        (false, true) => SayDoQuadrant.DoneNotSaid,
        _ => SayDoQuadrant.Neither,
    };

    private static MeasureResult Do(MeasureResult behaviour, IReadOnlyList<double> history, int people)
    {
        if (behaviour.Value is not { } now)
        {
            return ResultOf.Nothing(Card, "do", behaviour.Reason, people, behaviour.Events);
        }

        return history.Count < Quarters
            ? ResultOf.Nothing(Card, "do", NoValueReason.TooEarly, people, behaviour.Events)
            : ResultOf.Value(Card, "do", 100 * (history.Count(value => value < now) + (history.Count(value => value.Equals(now)) / 2.0)) / history.Count, people, behaviour.Events);
    }
}
