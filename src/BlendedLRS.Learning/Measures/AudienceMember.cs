using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.People;

namespace BlendedLRS.Learning.Measures;

/// <summary>Somebody whom a baseline set is for.</summary>
/// <param name="Person">Key of the person.</param>
/// <param name="Since">Since when without interruption, looking no further back than the days of grace matter.</param>
public sealed record AudienceMember(string Person, DateOnly Since)
{
    /// <summary>Everybody of the audience of a set on a day, in the order of their keys.</summary>
    public static IReadOnlyList<AudienceMember> On(Roster roster, BaselineSet set, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(set);
        return [.. roster.People
            .Where(person => Belongs(roster, set.Audience, person.Key, day))
            .OrderBy(person => person.Key, StringComparer.Ordinal)
            .Select(person => new AudienceMember(person.Key, SinceOf(roster, set, person.Key, day)))];
    }

    private static DateOnly SinceOf(Roster roster, BaselineSet set, string person, DateOnly day)
    {
        var since = day;
        while (day.DayNumber - since.DayNumber < set.GraceDays && since > DateOnly.MinValue && Belongs(roster, set.Audience, person, since.AddDays(-1)))
        {
            since = since.AddDays(-1);
        }

        return since;
    }

    private static bool Belongs(Roster roster, Audience audience, string person, DateOnly day) =>
        roster.PlacementOf(person, day) is { } placement
        && (audience.Units.Count == 0 || placement.UnitPath.Intersect(audience.Units, StringComparer.Ordinal).Any())
        && Matches(audience.Sites, placement.Site)
        && Matches(audience.RoleFamilies, placement.RoleFamily);

    private static bool Matches(IReadOnlyList<string> wanted, string? value) => wanted.Count == 0 || (value is not null && wanted.Contains(value, StringComparer.Ordinal));
}
