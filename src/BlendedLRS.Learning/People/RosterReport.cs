namespace BlendedLRS.Learning.People;

/// <summary>What a file changes, by external ids; each list in the order of the file.</summary>
public sealed record RosterReport
{
    /// <summary>People who were not known.</summary>
    public IReadOnlyList<string> Added { get; init; } = [];

    /// <summary>People of whom something else changes than their unit.</summary>
    public IReadOnlyList<string> Changed { get; init; } = [];

    /// <summary>People who change to another unit, or come back.</summary>
    public IReadOnlyList<string> Moved { get; init; } = [];

    /// <summary>People who leave.</summary>
    public IReadOnlyList<string> Ended { get; init; } = [];

    /// <summary>People whom another record turned out to be.</summary>
    public IReadOnlyList<string> Merged { get; init; } = [];

    /// <summary>Keys of units that are added or change.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Keys of sites that are added or change.</summary>
    public IReadOnlyList<string> Sites { get; init; } = [];

    /// <summary>Everything that is wrong; nothing is changed unless empty.</summary>
    public IReadOnlyList<RosterFileError> Errors { get; init; } = [];
}
