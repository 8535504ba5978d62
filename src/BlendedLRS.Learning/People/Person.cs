using System.Text.Json.Serialization;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Learning.People;

/// <summary>Somebody of the roster: one person, however many IFIs Statements know them by.</summary>
/// <param name="Key">A pseudonym that never changes; not an IFI.</param>
public sealed record Person(string Key)
{
    /// <summary>Everything that identifies them in Statements; an IFI belongs to one person.</summary>
    public IReadOnlyList<Ifi> Ifis { get; init; } = [];

    /// <summary>What HR calls them (employee number, SCIM <c>externalId</c>); null when there is no link.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Name to show; null when none was given.</summary>
    public string? Name { get; init; }

    /// <summary>Where they worked, ascending; spans do not overlap. No span: not employed.</summary>
    public IReadOnlyList<Assignment> Assignments { get; init; } = [];

    /// <summary>Persons that turned out to be this one, as they were: so that their keys go on to lead here and the merge can be undone.</summary>
    public IReadOnlyList<PersonMerge> Merges { get; init; } = [];

    /// <summary>Keys of everybody who was merged into this person, at whatever depth.</summary>
    [JsonIgnore]
    public IEnumerable<string> Aliases => Merges.SelectMany(merge => merge.Other.Aliases.Prepend(merge.Other.Key));

    /// <summary>What HR calls or called them, those of merged persons too.</summary>
    [JsonIgnore]
    public IEnumerable<string> ExternalIds =>
        Merges.SelectMany(merge => merge.Other.ExternalIds).Concat(ExternalId is null ? [] : [ExternalId]).Distinct(StringComparer.Ordinal);
}
