namespace BlendedLRS.Learning.Profile;

/// <summary>Anything of the profile that has an IRI: a version, a concept.</summary>
internal sealed record ProfileTerm
{
    public required string Id { get; init; }
}
