using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Server.People;

/// <summary>Body of a split: either a merge is undone, or chosen IFIs go to another person.</summary>
internal sealed record SplitBody
{
    /// <summary>Key of the person whose merge is undone.</summary>
    public string? Other { get; init; }

    /// <summary>IFIs that move.</summary>
    public IReadOnlyList<Ifi> Ifis { get; init; } = [];

    /// <summary>Key of the person that they move to; without it somebody new.</summary>
    public string? To { get; init; }
}
