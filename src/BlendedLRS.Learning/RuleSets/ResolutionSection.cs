using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.RuleSets;

/// <summary>How the facts of one person become events.</summary>
internal sealed record ResolutionSection
{
    /// <summary>Days, 1 to 3650.</summary>
    public required int CommitmentDays { get; init; }

    /// <summary>Hours, 1 to 168.</summary>
    public required int WindowHours { get; init; }

    /// <summary>Days, 1 to 3650.</summary>
    public required int FreshDays { get; init; }

    public required FlexLevel DynamicFrom { get; init; }

    /// <summary>Every number with its range, under its name in the file.</summary>
    public IEnumerable<(string Name, int Value, int Most)> Numbers() =>
        [("commitmentDays", CommitmentDays, 3650), ("windowHours", WindowHours, 168), ("freshDays", FreshDays, 3650)];
}
