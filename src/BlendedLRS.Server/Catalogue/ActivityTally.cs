using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.People;

namespace BlendedLRS.Server.Catalogue;

/// <summary>Counts the Activities of learning facts, and distinct people for each. Self-reports and what not everybody may read are left out: nobody looks through them for modules.</summary>
/// <param name="roster">Tells which IFIs are one person.</param>
/// <param name="courseTypes">Types of Activities that are courses.</param>
internal sealed class ActivityTally(Roster roster, IReadOnlyCollection<string> courseTypes)
{
    private readonly Dictionary<string, Seen> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _people = new(StringComparer.Ordinal);

    /// <summary>Counts a fact.</summary>
    public void Add(LearningFact fact)
    {
        if (fact.IsVoided || fact.Modality == Modality.Informal || fact.Details is not { ObjectId: { } id, IsSelfReported: false, Visibility: Visibility.Organisation } details)
        {
            return;
        }

        if (!_seen.TryGetValue(id, out var seen))
        {
            _seen.Add(id, seen = new Seen());
        }

        seen.Count++;
        (seen.Last, seen.Grain) = (details.Time > seen.Last ? details.Time : seen.Last, fact.Grain);
        (seen.Type, seen.ModuleKey) = (details.ObjectType ?? seen.Type, details.ModuleKey ?? seen.ModuleKey);
        seen.Course = details.Related.FirstOrDefault(related => related.Id != id && related.Type is { } type && courseTypes.Contains(type, StringComparer.Ordinal))?.Id ?? seen.Course;
        if (fact.Person is { } person)
        {
            seen.People.Add(NumberOf(roster.KeyOf(person)));
        }
    }

    /// <summary>What was counted, without names.</summary>
    public IReadOnlyList<SeenActivity> ToList() =>
    [
        .. _seen.Select(pair => new SeenActivity(pair.Key, pair.Value.Count, pair.Value.Last)
        {
            Grain = pair.Value.Grain,
            Type = pair.Value.Type,
            Course = pair.Value.Course,
            ModuleKey = pair.Value.ModuleKey,
            People = pair.Value.People.Count < DisclosureOptions.PeopleFloor ? null : pair.Value.People.Count,
        }),
    ];

    private int NumberOf(string person)
    {
        if (!_people.TryGetValue(person, out var number))
        {
            _people.Add(person, number = _people.Count);
        }

        return number;
    }

    private sealed class Seen
    {
        public long Count { get; set; }

        public DateTimeOffset Last { get; set; }

        public Grain Grain { get; set; }

        public string? Type { get; set; }

        public string? ModuleKey { get; set; }

        public string? Course { get; set; }

        public HashSet<int> People { get; } = [];
    }
}
