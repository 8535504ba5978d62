using BlendedLRS.Learning.People;
using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.Surveys;

/// <summary>A wave as it was planned, with its groups as they were on the day of the plan. It is stored, so no member may ever change its name or its meaning.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Instrument">Id of the instrument.</param>
/// <param name="From">First day.</param>
/// <param name="Until">First day on which nobody can answer any more.</param>
/// <param name="GroupsFixed">The day on which the groups were fixed.</param>
/// <param name="MinimumPeople">How many people must stand behind answers that are kept together.</param>
public sealed record WavePlan(string Key, string Instrument, DateOnly From, DateOnly Until, DateOnly GroupsFixed, int MinimumPeople)
{
    /// <summary>The Activity id under which Statements speak of it; null when no Statement does.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The reporting groups.</summary>
    public IReadOnlyList<ReportingGroup> Groups { get; init; } = [];

    /// <summary>For each unit the group that its people answer for (<see cref="WaveGroups.Units"/>).</summary>
    public IReadOnlyDictionary<string, string> Units { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The wave itself.</summary>
    /// <exception cref="InvalidOperationException">The instrument is not known, which <see cref="Check"/> would have told.</exception>
    public Wave ToWave() => new(Key, Instruments.Find(Instrument) ?? throw new InvalidOperationException($"There is no instrument '{Instrument}'."), From, Until, GroupsFixed, Groups)
    {
        MinimumPeople = MinimumPeople,
    };

    /// <summary>Whether people can answer on a day.</summary>
    public bool IsOpen(DateOnly day) => CalendarDay.LiesIn(day, From, Until);

    /// <summary>The group that somebody answers for: that of their unit on the day on which the groups were fixed. Null when they are not asked.</summary>
    public string? GroupOf(Roster roster, string person)
    {
        ArgumentNullException.ThrowIfNull(roster);
        return roster.PlacementOf(person, GroupsFixed) is { } placement ? Units.GetValueOrDefault(placement.Unit ?? WaveGroups.Everybody) : null;
    }

    /// <summary>Null when the wave may stand beside others; else why not.</summary>
    /// <param name="others">Every other wave, in any order.</param>
    public Refusal? Check(IReadOnlyList<WavePlan> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        if (!KeyText.IsKey(Key))
        {
            return Wrong("/key", $"A key has {KeyText.Allowed}.");
        }

        if (Instruments.Find(Instrument) is null)
        {
            return Wrong("/instrument", $"There is no instrument '{Instrument}'; there are {string.Join(", ", Instruments.All.Select(instrument => instrument.Id))}.");
        }

        var last = others.Where(other => other.From <= From).MaxBy(other => other.From);
        return CheckActivity(others) ?? ToWave().Check(last?.ToWave()) ?? CheckNext(others.Where(other => other.From > From).MinBy(other => other.From));
    }

    private Refusal? CheckActivity(IReadOnlyList<WavePlan> others)
    {
        if (ActivityId is null)
        {
            return null;
        }

        if (!Iri.IsValid(ActivityId))
        {
            return Wrong("/activityId", "An Activity id is an IRI, with its scheme.");
        }

        return others.FirstOrDefault(other => other.ActivityId == ActivityId) is { } taken ? Wrong("/activityId", $"The wave '{taken.Key}' has the same Activity id.") : null;
    }

    private Refusal? CheckNext(WavePlan? next) => next is not null && next.From < Until.AddDays(Wave.MinimumDaysApart)
        ? Wrong("/until", $"The wave '{next.Key}' begins less than {Wave.MinimumDaysApart} days after this one ends.")
        : null;

    private static Refusal Wrong(string pointer, string reason) => new("Surveys", pointer, reason);
}
