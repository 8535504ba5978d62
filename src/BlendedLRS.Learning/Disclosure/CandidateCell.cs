namespace BlendedLRS.Learning.Disclosure;

/// <summary>A cell that would be published if it gave nobody away.</summary>
/// <param name="Key">Its key, unique in the family.</param>
/// <param name="Priority">Who comes first is shown rather than who comes later: 0 for the total, higher for what is finer.</param>
public sealed record CandidateCell(string Key, int Priority)
{
    /// <summary>Whether it is published for good, because its period is closed: it is never withheld, and what others would add to it is judged.</summary>
    public bool Frozen { get; init; }

    /// <summary>Whether too much of it is unclassified or imputed: it is not published, so others may be.</summary>
    public bool TooUncertain { get; init; }

    /// <summary>Whether its number of people is published with it, in a family that publishes those at all.</summary>
    public bool TellsPeople { get; init; } = true;

    /// <summary>Whether it must neither be published nor come out of others, however many people it has.</summary>
    public bool Hidden { get; init; }
}
