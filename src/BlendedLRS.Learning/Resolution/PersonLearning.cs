namespace BlendedLRS.Learning.Resolution;

/// <summary>What the facts of one person come to.</summary>
/// <param name="Person">Key of the person.</param>
public sealed record PersonLearning(string Person)
{
    /// <summary>Experiences, each counted once, by time.</summary>
    public IReadOnlyList<LearningEvent> Events { get; init; } = [];

    /// <summary>Commitments, by time.</summary>
    public IReadOnlyList<Commitment> Commitments { get; init; } = [];

    /// <summary>Goals, by time.</summary>
    public IReadOnlyList<Goal> Goals { get; init; } = [];

    /// <summary>Who helped whom, as this person told it; <see cref="TiePairs"/> joins both sides.</summary>
    public IReadOnlyList<Tie> Ties { get; init; } = [];

    /// <summary>Questions that the person asked, by time.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>Changes of role or unit, by day.</summary>
    public IReadOnlyList<RoleChange> RoleChanges { get; init; } = [];

    /// <summary>Feedback that the person gave to people and applause, by time; what they said of modules is in <see cref="ModuleResolution"/>.</summary>
    public IReadOnlyList<Feedback> Feedback { get; init; } = [];

    /// <summary>What became of each learning fact, and of each that took one back.</summary>
    public IReadOnlyList<FactFate> Fates { get; init; } = [];
}
