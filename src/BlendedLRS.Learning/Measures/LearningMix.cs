using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>M4: how the recorded learning time is spread over experience, other people and courses.</summary>
public static class LearningMix
{
    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M4", "Experience, social and formal minutes")
    {
        Definition = "Of the minutes spent learning in the period, the share of learning by experience, with others, and formally.",
        Formula = "minutes of {problem-solving, experiment, mistake-shared, reflection, self-study, observation} : {mentoring, coaching, peer-learning, feedback, learning-shared} : formal, each / all three",
        Unit = "share 0-1",
        Components = ["experience", "social", "formal"],
        Dimensions = ["period", "unit", "site", "role-family", "topic"],
        FinestGrain = PeriodGrain.Month,
        EdgeCases = "A formal event is formal whatever its practice. Events that are none of the three stand apart; above 20 % of all there is no value. Minutes are imputed, capped and protected as in M2.",
        MinimumPeople = 5,
        Layer = MeasureLayer.Behaviour,
        Source = "The 70:20:10 of practice, as a description: Clardy 2018 (Human Resource Development Review 17(2)) finds a weak base for its numbers; "
            + "Johnson, Blackman and Buick 2018 (Human Resource Development Quarterly 29(4)) find that organisations using it did not get transfer.",
        Caution = "No target, and no distance from 70:20:10. A growing part of experience may only mean that more of it is recorded: read it beside M5 (capture ratio).",
    };

    /// <summary>The three shares.</summary>
    /// <param name="events">Learning events of the group, of any time.</param>
    /// <param name="period">The period.</param>
    /// <param name="imputation">What the organisation knows of the length of each practice.</param>
    public static IReadOnlyList<MeasureResult> Compute(IReadOnlyList<LearningEvent> events, Period period, MinuteImputation imputation)
    {
        var inPeriod = events.Where(one => period.Contains(one.Day)).ToList();
        var kinds = inPeriod.ToLookup(KindOf, StringComparer.Ordinal);
        var all = MinuteSum.Of(inPeriod.Where(one => KindOf(one).Length > 0), imputation);
        var parts = Card.Components.Select(kind => (Kind: kind, Sum: MinuteSum.Of(kinds[kind], imputation))).ToList();
        var unclassified = Certainty.Share(kinds[""].Count(), inPeriod.Count);

        // The three shares add up to 1, so that whoever dominates one can be told from the others.
        var dominance = parts.Max(part => part.Sum.Dominance);
        return
        [
            .. parts.Select(part => (ResultOf.Ratio(Card, part.Kind, part.Sum.Total, all.Total, all.People, all.Events, part.Sum.People) with { Dominance = dominance })
                .WithMinutes(all)
                .WithUnclassified(unclassified)),
        ];
    }

    /// <summary>Which of the three an event is; empty when it is none.</summary>
    internal static string KindOf(LearningEvent one) => one.Modality == Modality.Formal ? "formal" : one.Practice switch
    {
        Practice.ProblemSolving or Practice.Experiment or Practice.MistakeShared or Practice.Reflection or Practice.SelfStudy or Practice.Observation => "experience",
        Practice.Mentoring or Practice.Coaching or Practice.PeerLearning or Practice.Feedback or Practice.LearningShared => "social",
        _ => "",
    };
}
