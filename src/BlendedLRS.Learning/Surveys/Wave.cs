using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.Surveys;

/// <summary>One time of asking, with the groups that will be reported fixed before it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Instrument">What is asked.</param>
/// <param name="From">First day.</param>
/// <param name="Until">First day on which nobody can answer any more.</param>
/// <param name="GroupsFixed">The day on which the groups were fixed.</param>
/// <param name="Groups">The groups.</param>
public sealed record Wave(string Key, Instrument Instrument, DateOnly From, DateOnly Until, DateOnly GroupsFixed, IReadOnlyList<ReportingGroup> Groups)
{
    /// <summary>The least number of people in a reporting group.</summary>
    public const int MinimumRoster = 7;

    /// <summary>Days between the end of a wave and the next one.</summary>
    public const int MinimumDaysApart = 90;

    /// <summary>How many people must stand behind answers that are kept together, 5 to 50.</summary>
    public int MinimumPeople { get; init; } = DisclosureOptions.PeopleFloor;

    /// <summary>Null when the wave may begin; else why not.</summary>
    /// <param name="last">The wave before it; null when it is the first.</param>
    public Refusal? Check(Wave? last) => Instrument.Check() ?? CheckDays(last) ?? CheckPeople() ?? CheckGroups();

    /// <summary>Null when an answer belongs to this wave; else why not.</summary>
    public Refusal? CheckAnswer(SurveyAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Groups.FirstOrDefault(group => group.Key == answer.Group) is null or { Roster: 0 }
            ? Wrong("/group", $"'{answer.Group}' is no group of wave '{Key}' that people belong to.")
            : CheckValues(answer.Values);
    }

    /// <summary>Null when answers are about items of the instrument and lie on its scale; else why not.</summary>
    /// <param name="values">Points by item.</param>
    public Refusal? CheckValues(IReadOnlyDictionary<string, int> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var items = Instrument.Dimensions.SelectMany(dimension => dimension.Items).ToHashSet(StringComparer.Ordinal);
        if (values.Keys.FirstOrDefault(item => !items.Contains(item)) is { } unknown)
        {
            return Wrong("/values", $"'{unknown}' is no item of '{Instrument.Id}'.");
        }

        return values.Where(value => value.Value < Instrument.Minimum || value.Value > Instrument.Maximum).Select(value => value.Key).FirstOrDefault() is { } outside
            ? Wrong("/values", $"The answer to '{outside}' is {values[outside]}; the scale runs from {Instrument.Minimum} to {Instrument.Maximum}.")
            : null;
    }

    private Refusal? CheckDays(Wave? last)
    {
        if (Until <= From || GroupsFixed >= From)
        {
            return Wrong("/from", "A wave ends after it began, and its groups are fixed before it begins.");
        }

        if (last is null)
        {
            return null;
        }

        if (From < last.Until.AddDays(MinimumDaysApart))
        {
            return Wrong("/from", $"The wave begins less than {MinimumDaysApart} days after the last one ended.");
        }

        return last.Instrument.Id == Instrument.Id && !Instrument.IsComparableWith(last.Instrument)
            ? Wrong("/instrument", $"'{Instrument.Id}' had another scale in the last wave; the same items on another scale are an instrument with an id of its own.")
            : null;
    }

    private Refusal? CheckPeople() => MinimumPeople is >= DisclosureOptions.PeopleFloor and <= DisclosureOptions.PeopleCeiling
        ? null
        : Wrong("/minimumPeople", $"The least number of people is {MinimumPeople}; it is a whole number from {DisclosureOptions.PeopleFloor} to {DisclosureOptions.PeopleCeiling}.");

    private Refusal? CheckGroups()
    {
        var parents = Groups.GroupBy(group => group.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Parent, StringComparer.Ordinal);
        if (Groups.Count == 0 || parents.Count != Groups.Count)
        {
            return Wrong("/groups", "A wave has at least one group, and each has a key of its own.");
        }

        if (Groups.FirstOrDefault(group => group.Roster is not (0 or >= MinimumRoster)) is { } small)
        {
            return Wrong("/groups", $"Group '{small.Key}' has {small.Roster} people; a group has at least {MinimumRoster}, or none when it only takes the answers of others.");
        }

        return Groups.FirstOrDefault(group => !ReachesTop(group.Key, parents)) is { } lost
            ? Wrong("/groups", $"Above group '{lost.Key}' there is a group that does not exist, or itself.")
            : null;
    }

    private static bool ReachesTop(string key, Dictionary<string, string?> parents)
    {
        var at = key;
        for (var steps = 0; steps <= parents.Count && parents.TryGetValue(at, out var parent); steps++)
        {
            if (parent is null)
            {
                return true;
            }

            at = parent;
        }

        return false;
    }

    private static Refusal Wrong(string pointer, string reason) => new("Surveys", pointer, reason);
}
