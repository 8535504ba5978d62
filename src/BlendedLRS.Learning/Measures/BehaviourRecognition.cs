using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>M26: whether applause goes to learning behaviour or to results only.</summary>
public static class BehaviourRecognition
{
    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M26", "Recognition of behaviour")
    {
        Definition = "Share of the applause that went to experiments, mistakes told, goals and reflections.",
        Formula = "applause on {experiment, mistake, goal, reflection} / all applause",
        Unit = "share 0-1",
        Components = ["behaviour"],
        Dimensions = ["period", "unit", "site"],
        FinestGrain = PeriodGrain.Quarter,
        EdgeCases = "Applause of nobody in particular counts as an entry, not as a person.",
        MinimumPeople = 5,
        Layer = MeasureLayer.Behaviour,
        Source = "product",
        Caution = "No ranking of who was applauded: the count is of applause, not of people worth more.",
    };

    /// <summary>The share.</summary>
    /// <param name="feedback">Feedback of the group, of any time.</param>
    /// <param name="period">A quarter at the finest, since mistakes and reflections are sensitive.</param>
    /// <param name="zone">Decides on which day a moment fell.</param>
    public static IReadOnlyList<MeasureResult> Compute(IReadOnlyList<Feedback> feedback, Period period, TimeZoneInfo zone)
    {
        var applause = feedback.Where(entry => entry.Applauded is not null && period.Contains(entry.Time, zone)).ToList();
        var ofBehaviour = applause.Where(entry => entry.IsForGoal || entry.Applauded is Practice.Experiment or Practice.MistakeShared or Practice.Reflection).ToList();
        return [ResultOf.Ratio(Card, "behaviour", ofBehaviour.Count, applause.Count, CountGivers(applause), applause.Count, CountGivers(ofBehaviour))];
    }

    private static int CountGivers(IEnumerable<Feedback> applause) => applause.Select(entry => entry.Giver).OfType<string>().Distinct(StringComparer.Ordinal).Count();
}
