using BlendedLRS.Learning.Catalogue;

namespace BlendedLRS.Learning.Resolution;

/// <summary>What the facts of one module come to.</summary>
/// <param name="ModuleKey">The catalogued module's key, or what stands for one.</param>
public sealed record ModuleLearning(string ModuleKey)
{
    /// <summary>Feedback on it and proposals to rework it, by time, with how they were answered.</summary>
    public IReadOnlyList<Feedback> Feedback { get; init; } = [];

    /// <summary>Rework cases, by when they were opened.</summary>
    public IReadOnlyList<ReworkCase> Cases { get; init; } = [];

    /// <summary>Revisions that Statements told of, by release; <see cref="ModuleMerge"/> puts them to the catalogue's.</summary>
    public IReadOnlyList<ModuleRevision> Revisions { get; init; } = [];

    /// <summary>What a catalogue entry could look like, where the module is not catalogued; null when it is. Its name is the key: names of content are not read.</summary>
    public LearningModule? Proposal { get; init; }
}
