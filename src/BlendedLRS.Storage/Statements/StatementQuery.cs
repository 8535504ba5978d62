using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Storage.Statements;

/// <summary>Filters of the Statement list (xAPI-Communication 2.1.3). Only Statements that every reader may see are found.</summary>
public sealed record StatementQuery
{
    /// <summary>Actor or Object is this Agent or identified Group.</summary>
    public Ifi? Agent { get; init; }

    /// <summary>The Verb.</summary>
    public Iri? Verb { get; init; }

    /// <summary>The Object is this Activity.</summary>
    public Iri? Activity { get; init; }

    /// <summary><see cref="Agent"/> may stand in any place that the standard names, not only in actor and object.</summary>
    public bool RelatedAgents { get; init; }

    /// <summary><see cref="Activity"/> may stand in any place that the standard names, not only in the object.</summary>
    public bool RelatedActivities { get; init; }

    /// <summary>Only Statements stored under this authority, by its JSON text: what a credential with <c>statements/read/mine</c> sees.
    /// They are found by what they say themselves, not by what they refer to.</summary>
    public string? Authority { get; init; }

    /// <summary><c>context.registration</c>.</summary>
    public Guid? Registration { get; init; }

    /// <summary>Stored after this moment, exclusive.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Stored at or before this moment, inclusive.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Oldest first instead of newest first.</summary>
    public bool Ascending { get; init; }

    /// <summary>At most so many Statements, from 1.</summary>
    public required int Limit { get; init; }

    /// <summary>Places beyond this one are not part of the walk: fixed by its first page, so that the walk ends and never doubles while others write.</summary>
    public long? Ceiling { get; init; }

    /// <summary>The last place of the page before; null for the first page.</summary>
    public long? After { get; init; }
}
