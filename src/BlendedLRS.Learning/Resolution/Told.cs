using System.Collections.Frozen;
using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.People;

namespace BlendedLRS.Learning.Resolution;

/// <summary>One fact with its details, people and module put to keys.</summary>
internal sealed class Told
{
    private static readonly FrozenSet<Act> DoneToOthers = FrozenSet.ToFrozenSet([Act.Assign, Act.Direct, Act.Recommend, Act.Approve, Act.Reject]);

    public Told(LearningFact fact, FactDetails details, ModuleCatalogue catalogue, Roster roster)
    {
        Fact = fact;
        Details = details;
        Actor = fact.Person is { } ifi ? roster.KeyOf(ifi) : null;
        Whom = details.For is { } named ? People(roster, [named])[0] : DoneToOthers.Contains(details.Act) ? null : Actor;
        Key = catalogue.KeyOf(details.ModuleKey, details.ObjectId);
        IsCatalogued = catalogue.Find(details.ModuleKey, details.ObjectId) is not null;
        var related = details.Related.SelectMany(activity => new[] { catalogue.KeyOf(activity.ModuleKey, activity.Id)!, activity.Id });
        Within = related.Concat(Key is null ? [] : catalogue.Above(Key)).ToHashSet(StringComparer.Ordinal);
        Subjects = new[] { Key, details.ObjectId }.OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    public LearningFact Fact { get; }

    public FactDetails Details { get; }

    /// <summary>Key of the Actor; null when it is not one identified person.</summary>
    public string? Actor { get; }

    /// <summary>Key of whom a commitment is for; null when the Statement does not say.</summary>
    public string? Whom { get; }

    /// <summary>What it is about: a module key, else the Activity's id.</summary>
    public string? Key { get; }

    public bool IsCatalogued { get; }

    /// <summary>What it is about under every name.</summary>
    public IReadOnlySet<string> Subjects { get; }

    /// <summary>Courses, plans and whatever else it stands in: ids and keys.</summary>
    public IReadOnlySet<string> Within { get; }

    public Guid Id => Fact.StatementId;

    public Act Act => Details.Act;

    public DateTimeOffset Time => Details.Time;

    /// <summary>Keys of people behind IFI keys.</summary>
    public static IReadOnlyList<string> People(Roster roster, IEnumerable<string> ifis) =>
        [.. ifis.Select(key => roster.KeyOf(Xapi.Actors.Ifi.FromKey(key))).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a Statement refers to this one, or is about the same Activity or one within it.</summary>
    public bool IsMeantBy(Told other) =>
        other.Details.Refers.Contains(Id)
        || Details.ObjectId is { } id && (other.Details.ObjectId == id || other.Details.Parents.Any(parent => parent.Id == id));
}
