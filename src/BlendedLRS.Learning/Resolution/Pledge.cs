namespace BlendedLRS.Learning.Resolution;

/// <summary>A commitment while it is put together, with everything that learning can be linked to it by.</summary>
internal sealed class Pledge(Commitment commitment, Told told)
{
    public Commitment Commitment { get; set; } = commitment;

    /// <summary>What it is about under every name: module key, Activity ids, the goal's id.</summary>
    public IReadOnlySet<string> Subjects { get; } = told.Subjects;

    /// <summary>Topics of a goal, or the topic that the commitment is about; none for a commitment to a module.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Statements that made or confirmed it.</summary>
    public HashSet<Guid> Statements { get; } = [told.Id];

    /// <summary>Whether it was made and not yet withdrawn at that moment.</summary>
    public bool Stood(DateTimeOffset time) => Commitment.Time <= time && (Commitment.Withdrawn is not { } end || end > time);
}
