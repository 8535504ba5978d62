namespace BlendedLRS.Learning.Profile;

/// <summary>The parts of a profile that are read; the rest is for people and for other machines.</summary>
internal sealed record ProfileContent
{
    public required string Id { get; init; }

    public required IReadOnlyList<ProfileTerm> Versions { get; init; }

    public IReadOnlyList<ProfileTerm> Concepts { get; init; } = [];

    public IReadOnlyList<StatementTemplate> Templates { get; init; } = [];

    public IReadOnlyList<ProfilePattern> Patterns { get; init; } = [];
}
