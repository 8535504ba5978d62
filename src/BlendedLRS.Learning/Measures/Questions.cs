using BlendedLRS.Learning.Resolution;
using BlendedLRS.Learning.Statistics;

namespace BlendedLRS.Learning.Measures;

/// <summary>M24: whether people ask, and whether somebody answers.</summary>
public static class Questions
{
    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M24", "Questions")
    {
        Definition = "Questions asked, for each 100 weeks of people and of full-time equivalents; the share that somebody else answered; and the median hours until they do.",
        Formula = "100 x questions / person-weeks; answered / asked; median hours from question to first answer (Kaplan-Meier)",
        Unit = "questions for each 100 person-weeks; share 0-1; hours",
        Components = ["rate", "rate-fte", "answered", "hours-to-answer"],
        Dimensions = ["period", "unit", "site", "role-family", "topic"],
        FinestGrain = PeriodGrain.Month,
        EdgeCases = "Questions without an answer count as waiting until the moment of computing, so that ignored ones do not flatter the hours; "
            + "while fewer than half are answered there is no median: too early.",
        MinimumPeople = 5,
        Layer = MeasureLayer.Behaviour,
        Source = "product",
        Caution = "Few questions may mean that all is clear or that nobody dares: read it beside M19 (psychological safety).",
    };

    /// <summary>The four values.</summary>
    /// <param name="questions">Questions of the group, of any time.</param>
    /// <param name="members">The group.</param>
    /// <param name="period">When they were asked.</param>
    /// <param name="asOf">Up to when answers are known.</param>
    /// <param name="zone">Decides on which day a moment fell.</param>
    public static IReadOnlyList<MeasureResult> Compute(
        IReadOnlyList<Question> questions, IReadOnlyList<Member> members, Period period, DateTimeOffset asOf, TimeZoneInfo zone)
    {
        var asked = questions.Where(question => period.Contains(question.Time, zone)).ToList();
        var answered = asked.Where(question => question.Answered <= asOf).ToList();
        var people = Presence.Keys(members).Count;
        return
        [
            ResultOf.Ratio(Card, "rate", asked.Count, Presence.PersonWeeks(members), people, asked.Count, CountAskers(asked), 100),
            ResultOf.Ratio(Card, "rate-fte", asked.Count, Presence.FteWeeks(members), people, asked.Count, CountAskers(asked), 100),
            ResultOf.Ratio(Card, "answered", answered.Count, asked.Count, CountAskers(asked), asked.Count, CountAskers(answered)),
            HoursToAnswer(asked, asOf),
        ];
    }

    private static MeasureResult HoursToAnswer(List<Question> asked, DateTimeOffset asOf)
    {
        var waits = asked.Select(question => (Question: question, IsAnswered: question.Answered <= asOf))
            .Select(one => (Math.Max(0, ((one.IsAnswered ? one.Question.Answered!.Value : asOf) - one.Question.Time).TotalHours), one.IsAnswered));
        var result = ResultOf.Value(Card, "hours-to-answer", KaplanMeier.Fit([.. waits]).Median, CountAskers(asked), asked.Count);
        return asked.Count > 0 && result.Value is null ? result with { Reason = NoValueReason.TooEarly } : result;
    }

    private static int CountAskers(IEnumerable<Question> questions) => questions.Select(question => question.Person).Distinct(StringComparer.Ordinal).Count();
}
