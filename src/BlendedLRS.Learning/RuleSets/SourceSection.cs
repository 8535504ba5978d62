using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.RuleSets;

/// <summary>What is believed of Statements from one kind of source, unless they say otherwise.</summary>
internal sealed record SourceSection
{
    /// <summary>Whether its explicit claims about modality decide.</summary>
    public required bool Trusted { get; init; }

    public required Visibility Visibility { get; init; }

    public required DurationBasis DurationBasis { get; init; }
}
