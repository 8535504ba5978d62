namespace BlendedLRS.Learning.Resolution;

/// <summary>A learning goal: proposed by the person, or directed by somebody else.</summary>
/// <param name="StatementId">The Statement that set it.</param>
/// <param name="Person">Whose goal it is.</param>
/// <param name="Id">The id of its Activity.</param>
/// <param name="Proposed">When it was set.</param>
/// <param name="IsDirected">Whether somebody else set it.</param>
public sealed record Goal(Guid StatementId, string Person, string Id, DateTimeOffset Proposed, bool IsDirected)
{
    /// <summary>When it was approved; null when it was not.</summary>
    public DateTimeOffset? Approved { get; init; }

    /// <summary>When it was rejected; null when it was not.</summary>
    public DateTimeOffset? Rejected { get; init; }

    /// <summary>Competencies and tags.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];
}
