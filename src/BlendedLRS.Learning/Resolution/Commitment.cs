using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Resolution;

/// <summary>Somebody was enrolled, assigned, recommended something, or committed themselves: what decides the ownership of the learning that follows.</summary>
/// <param name="Sequence">Place in the log of the Statement that made it.</param>
/// <param name="StatementId">That Statement.</param>
/// <param name="Person">Who is to learn.</param>
/// <param name="Subject">A module key, a goal's id or a topic.</param>
/// <param name="Time">When it was made.</param>
/// <param name="Ownership">Who decided.</param>
public sealed record Commitment(long Sequence, Guid StatementId, string Person, string Subject, DateTimeOffset Time, Ownership Ownership)
{
    /// <summary>When it was withdrawn; null while it stands.</summary>
    public DateTimeOffset? Withdrawn { get; init; }

    /// <summary>When another agreed to what the person had set themselves: only since then it is co-created; null when nobody did, or when it began with that.</summary>
    public DateTimeOffset? Agreed { get; init; }

    /// <summary>Whether a recommendation preceded it.</summary>
    public bool IsPrompted { get; init; }

    /// <summary>Whether its subject is an item of a mandatory baseline set that applied to the person then.</summary>
    public bool IsMandatory { get; init; }

    /// <summary>Whether the person need not do it after all (cmi5 <c>waived</c>): counts as covered.</summary>
    public bool IsWaived { get; init; }

    /// <summary>The rule that decided: O0 to O9.</summary>
    public string Rule { get; init; } = "O9";
}
