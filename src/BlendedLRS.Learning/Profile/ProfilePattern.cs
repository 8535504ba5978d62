namespace BlendedLRS.Learning.Profile;

/// <summary>A Pattern as it stands in the profile (xAPI Profiles, Structure 9.0): an order of Statements. Exactly one of its five forms is given.</summary>
internal sealed record ProfilePattern
{
    public required string Id { get; init; }

    public bool Primary { get; init; }

    public IReadOnlyList<string>? Sequence { get; init; }

    public IReadOnlyList<string>? Alternates { get; init; }

    public string? Optional { get; init; }

    public string? OneOrMore { get; init; }

    public string? ZeroOrMore { get; init; }
}
