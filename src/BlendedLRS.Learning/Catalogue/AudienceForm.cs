namespace BlendedLRS.Learning.Catalogue;

/// <summary>An audience as written: a list that is left out leaves nobody out.</summary>
internal sealed record AudienceForm
{
    public IReadOnlyList<string> Units { get; init; } = [];

    public IReadOnlyList<string> Sites { get; init; } = [];

    public IReadOnlyList<string> RoleFamilies { get; init; } = [];
}
