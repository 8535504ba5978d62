using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>How far one person has come with a baseline set on a day.</summary>
/// <param name="Person">Key of the person.</param>
/// <param name="Items">Items of the set.</param>
/// <param name="Accessible">Items they could take: assigned, enrolled, open to all, or covered already.</param>
/// <param name="Covered">Items with a completion that is valid, or waived.</param>
/// <param name="Waived">Items covered by a waiver alone.</param>
public sealed record BaselineStatus(string Person, int Items, int Accessible, int Covered, int Waived)
{
    /// <summary>Whether every item is covered.</summary>
    public bool IsComplete => Covered == Items;

    /// <summary>The status of everybody of the audience whose days of grace are over; none when the set does not apply that day or has no items.</summary>
    /// <param name="set">The set.</param>
    /// <param name="audience">Whom it is for on the day.</param>
    /// <param name="events">Their learning events, of any time. What people report by themselves does not count towards a baseline.</param>
    /// <param name="commitments">Their enrolments, assignments and waivers, of any time.</param>
    /// <param name="openItems">Items that everybody may take without being enrolled.</param>
    /// <param name="day">The day.</param>
    /// <param name="zone">Decides on which day a commitment was made.</param>
    public static IReadOnlyList<BaselineStatus> Of(
        BaselineSet set,
        IReadOnlyList<AudienceMember> audience,
        IReadOnlyList<LearningEvent> events,
        IReadOnlyList<Commitment> commitments,
        IReadOnlyCollection<string> openItems,
        DateOnly day,
        TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(set);
        var items = set.Items.Distinct(StringComparer.Ordinal).ToList();
        if (items.Count == 0 || day < set.From || day >= set.Until)
        {
            return [];
        }

        var done = events.Where(one => one.ModuleKey is not null && Covers(one, set, day, zone)).Select(one => (one.Person, one.ModuleKey!)).ToHashSet();
        var standing = commitments.Where(one => CalendarDay.Of(one.Time, zone) <= day && !(one.Withdrawn is { } end && CalendarDay.Of(end, zone) <= day)).ToList();
        var accessible = standing.Select(one => (one.Person, one.Subject)).ToHashSet();
        var waived = standing.Where(one => one.IsWaived).Select(one => (one.Person, one.Subject)).ToHashSet();
        return [.. audience.Where(member => member.Since.AddDays(set.GraceDays) <= day).Select(member => new BaselineStatus(
            member.Person,
            items.Count,
            items.Count(item => IsCovered(member.Person, item) || accessible.Contains((member.Person, item)) || openItems.Contains(item, StringComparer.Ordinal)),
            items.Count(item => IsCovered(member.Person, item)),
            items.Count(item => waived.Contains((member.Person, item)) && !done.Contains((member.Person, item)))))];

        bool IsCovered(string person, string item) => done.Contains((person, item)) || waived.Contains((person, item));
    }

    private static bool Covers(LearningEvent one, BaselineSet set, DateOnly day, TimeZoneInfo zone)
    {
        if (one.IsSelfReported || one.Modality == Modality.Informal || one.Success == false || one.Day > day)
        {
            return false;
        }

        // What a Statement says of its own validity is about this one completion and outranks the rule of the set.
        return one.ValidUntil is { } end ? day <= CalendarDay.Of(end, zone) : set.ValidDays is not { } days || day < one.Day.AddDays(days);
    }
}
