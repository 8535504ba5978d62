using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Server.Catalogue;

/// <summary>A proposal as it is told: what it takes to make a module of it, and how much there is of it.</summary>
/// <param name="Key">The key that it would have.</param>
/// <param name="Name">Its name.</param>
/// <param name="ActivityIds">Its Activities, the most seen first.</param>
/// <param name="Ground">Why they are taken for one module.</param>
/// <param name="Count">How many Statements are about it.</param>
/// <param name="LastDay">The day of the last one.</param>
internal sealed record ProposalAnswer(string Key, string Name, IReadOnlyList<string> ActivityIds, string Ground, long Count, DateOnly LastDay)
{
    /// <summary>By how many people at least; null when that is not known to be five or more.</summary>
    public int? People { get; init; }

    /// <summary>The key of a module, or the Activity id of a course, under which all of them hang.</summary>
    public string? PartOf { get; init; }

    /// <summary>The key of a module of the same name.</summary>
    public string? SameAs { get; init; }

    /// <summary>Of a proposal.</summary>
    public static ProposalAnswer Of(ModuleProposal proposal, TimeZoneInfo zone) =>
        new(proposal.Key, proposal.Name, proposal.ActivityIds, KebabText.Of(proposal.Ground), proposal.Count, Learning.CalendarDay.Of(proposal.LastSeen, zone))
        {
            People = proposal.People,
            PartOf = proposal.PartOf,
            SameAs = proposal.SameAs,
        };
}
