namespace BlendedLRS.Learning.Catalogue;

/// <summary>Activities that are seen in Statements and may be a module.</summary>
/// <param name="Key">The key that it would have: free in the catalogue.</param>
/// <param name="Name">Its name; the Activity id when nobody said.</param>
/// <param name="ActivityIds">Its Activities, the most seen first.</param>
/// <param name="Ground">Why they are taken for one.</param>
public sealed record ModuleProposal(string Key, string Name, IReadOnlyList<string> ActivityIds, ProposalGround Ground)
{
    /// <summary>How many Statements are about it.</summary>
    public long Count { get; init; }

    /// <summary>When the last one happened.</summary>
    public DateTimeOffset LastSeen { get; init; }

    /// <summary>By how many people at least; null when that is not known to be five or more.</summary>
    public int? People { get; init; }

    /// <summary>What all of them hang under: the key of a module, else the Activity id of a course; null when there is no such thing.</summary>
    public string? PartOf { get; init; }

    /// <summary>The key of a module of the same name, to which they may belong; null when there is none.</summary>
    public string? SameAs { get; init; }
}
