namespace BlendedLRS.Learning.Catalogue;

/// <summary>What learning is about: a competency, or a tag that people made up.</summary>
/// <param name="ActivityId">Its Activity id.</param>
/// <param name="Name">What people call it.</param>
public sealed record Topic(string ActivityId, string Name)
{
    /// <summary>The Activity id of the competency that it means; null when it is one itself, or nobody has said.</summary>
    public string? Competency { get; init; }
}
