using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Measures;

/// <summary>The raw sums of one month and modality over counted facts: never published as they are.</summary>
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
    int EventsWithoutMinutes);
