using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>The raw sums of one month and modality over learning events: never published as they are.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Modality">The modality.</param>
/// <param name="People">Distinct people.</param>
/// <param name="Events">Learning events.</param>
/// <param name="MinutesByBasis">Sum of minutes for each basis that occurs.</param>
/// <param name="LargestMinutes">Most minutes of one person, for the dominance rule.</param>
/// <param name="PeopleWithMinutes">Distinct people with at least one event whose duration is known: the minutes are theirs alone, so the threshold holds for them too.</param>
/// <param name="EventsWithoutMinutes">Events whose duration is unknown.</param>
public sealed record BlendTally(
    DateOnly Month,
    Modality Modality,
    int People,
    int Events,
    IReadOnlyDictionary<DurationBasis, double> MinutesByBasis,
    double LargestMinutes,
    int PeopleWithMinutes,
    int EventsWithoutMinutes)
{
    /// <summary>The sums of a month, one for each modality that occurs.</summary>
    /// <param name="events">Learning events of any month; each counts on the day where its person worked.</param>
    /// <param name="month">First day of the month.</param>
    public static IReadOnlyList<BlendTally> Of(IEnumerable<LearningEvent> events, DateOnly month)
    {
        var inMonth = events.Where(one => one.Day.Year == month.Year && one.Day.Month == month.Month);
        return [.. inMonth.GroupBy(one => one.Modality).OrderBy(group => group.Key).Select(group => Of(month, group.Key, [.. group]))];
    }

    private static BlendTally Of(DateOnly month, Modality modality, List<LearningEvent> events)
    {
        var timed = events.Where(one => one.Minutes is not null).ToList();
        var minutes = timed.GroupBy(one => one.Person, StringComparer.Ordinal).Select(person => person.Sum(one => one.Minutes!.Value)).ToList();
        return new BlendTally(
            month,
            modality,
            Crowd.Count(events),
            events.Count,
            timed.GroupBy(one => one.MinutesBasis).ToDictionary(basis => basis.Key, basis => basis.Sum(one => one.Minutes!.Value)),
            minutes.DefaultIfEmpty(0).Max(),
            minutes.Count,
            events.Count - timed.Count);
    }
}
