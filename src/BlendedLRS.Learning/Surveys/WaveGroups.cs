using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.People;

namespace BlendedLRS.Learning.Surveys;

/// <summary>The reporting groups of a wave, made of the units of one day: a unit with too few people belongs to the one above.</summary>
/// <param name="Groups">The groups, in the order of their keys, each with the groups above it.</param>
/// <param name="Units">For each unit that people work in, the group that they answer for; <see cref="Everybody"/> stands for those without a unit.</param>
public sealed record WaveGroups(IReadOnlyList<ReportingGroup> Groups, IReadOnlyDictionary<string, string> Units)
{
    /// <summary>The group above all units.</summary>
    public const string Everybody = "*";

    /// <summary>Makes the groups.</summary>
    /// <param name="roster">Who works where.</param>
    /// <param name="day">The day on which the groups are fixed.</param>
    /// <param name="minimum">The least number of people in a group; at least <see cref="Wave.MinimumRoster"/>.</param>
    /// <returns>No groups when the whole organisation has fewer people.</returns>
    public static WaveGroups Of(Roster roster, DateOnly day, int minimum)
    {
        ArgumentNullException.ThrowIfNull(roster);
        var people = new Dictionary<string, int>(StringComparer.Ordinal);
        var parents = new Dictionary<string, string?>(StringComparer.Ordinal) { [Everybody] = null };
        foreach (var placement in roster.People.Select(person => roster.PlacementOf(person.Key, day)).OfType<Placement>())
        {
            var above = Everybody;
            foreach (var unit in placement.UnitPath.Where(unit => unit != Everybody))
            {
                parents[unit] = above;
                above = unit;
            }

            people[above] = people.GetValueOrDefault(above) + 1;
        }

        var places = ReportingGroups.RollUp(
            [.. parents.Select(unit => new Disclosure.ReportingGroup(unit.Key, unit.Value, people.GetValueOrDefault(unit.Key)))], Math.Max(minimum, Wave.MinimumRoster));
        var units = people.Keys.Where(unit => places[unit] is not null).ToDictionary(unit => unit, unit => places[unit]!, StringComparer.Ordinal);
        var rosters = units.GroupBy(unit => unit.Value, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum(unit => people[unit.Key]), StringComparer.Ordinal);
        var groups = rosters.Keys.SelectMany(key => UpFrom(key, parents)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(key => new ReportingGroup(key, parents[key], rosters.GetValueOrDefault(key)));
        return new WaveGroups([.. groups], units);
    }

    private static IEnumerable<string> UpFrom(string key, Dictionary<string, string?> parents)
    {
        for (string? at = key; at is not null; at = parents[at])
        {
            yield return at;
        }
    }
}
