using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Disclosure;

namespace BlendedLRS.Learning.Measures;

/// <summary>Measures M1 and M2 as cells: from the sums of a month to what may be published of it.</summary>
/// <remarks>There is no total over modalities, neither of events nor of people, so nothing can be subtracted to learn a suppressed cell. No data is null with that reason,
/// never zero. Minutes are published only when at least the minimum of people contributed to them and none holds more than the dominance share.</remarks>
public static class BlendCells
{
    /// <summary>One cell for each modality, in the order of <see cref="Modality"/>.</summary>
    /// <param name="month">First day of the month.</param>
    /// <param name="tallies">The sums of that month; a modality without one has no data.</param>
    /// <param name="asOf">The moment up to which the log was counted.</param>
    /// <param name="ruleSetVersion">What the facts are stamped with.</param>
    /// <param name="options">The thresholds.</param>
    /// <param name="today">The day in the reporting time zone.</param>
    public static IReadOnlyList<BlendCell> Compute(
        DateOnly month,
        IReadOnlyList<BlendTally> tallies,
        DateTimeOffset asOf,
        string ruleSetVersion,
        DisclosureOptions options,
        DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(tallies);
        ArgumentNullException.ThrowIfNull(options);
        return [.. Enum.GetValues<Modality>().Select(modality =>
        {
            var tally = tallies.FirstOrDefault(candidate => candidate.Modality == modality);
            var empty = new BlendCell
            {
                Month = month,
                Modality = modality,
                Status = DisclosureRule.Status(tally?.People ?? 0, tally?.Events ?? 0, options),
                Unfinished = today < month.AddMonths(1),
                AsOf = asOf,
                RuleSetVersion = ruleSetVersion,
            };
            return empty.Status == CellStatus.Ok ? Filled(empty, tally!, options) : empty;
        })];
    }

    private static BlendCell Filled(BlendCell cell, BlendTally tally, DisclosureOptions options)
    {
        var minutes = tally.MinutesByBasis.Values.Sum();
        var mayShow = DisclosureRule.MayShowMinutes(minutes, tally.LargestMinutes, tally.PeopleWithMinutes, options);
        return cell with
        {
            People = tally.People,
            Events = tally.Events,
            Minutes = mayShow ? minutes : null,
            MinutesBasis = mayShow ? tally.MinutesByBasis.OrderByDescending(basis => basis.Value).ThenBy(basis => basis.Key).First().Key : null,
            UnknownMinutesShare = (double)tally.EventsWithoutMinutes / tally.Events,
        };
    }
}
