namespace BlendedLRS.Learning.Catalogue;

/// <summary>A module of the catalogue: a lineage of Activity ids and revisions under one key.</summary>
/// <param name="Key">The <c>module-key</c>.</param>
/// <param name="Name">What people call it.</param>
public sealed record LearningModule(string Key, string Name)
{
    /// <summary>Keys of modules that were merged into this one: Statements may go on to name them.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Every Activity id it has or had, those of its revisions too.</summary>
    public IReadOnlyList<string> ActivityIds { get; init; } = [];

    /// <summary>Its revisions, ascending by release.</summary>
    public IReadOnlyList<ModuleRevision> Revisions { get; init; } = [];

    /// <summary>The key of the module or course it is part of; null when it stands alone.</summary>
    public string? PartOf { get; init; }

    /// <summary>How fast it ages; null when nobody said: as <see cref="ModuleClass.Generic"/>.</summary>
    public ModuleClass? Class { get; init; }

    /// <summary>The key of the person who looks after it.</summary>
    public string? Owner { get; init; }

    /// <summary>Why it must be the same for everybody; null when it need not be.</summary>
    public string? MustBeStandard { get; init; }

    /// <summary>Competencies and tags, as Activity ids.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Minutes it is meant to take; null when unknown.</summary>
    public double? EstimatedMinutes { get; init; }

    /// <summary>Whether it is no longer offered.</summary>
    public bool IsRetired { get; init; }
}
