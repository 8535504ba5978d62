using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Catalogue;

/// <summary>What Statements tell of an Activity that nobody has put into the catalogue.</summary>
/// <param name="ActivityId">Its id.</param>
/// <param name="Count">How many Statements are about it.</param>
/// <param name="LastSeen">When the last one happened.</param>
public sealed record SeenActivity(string ActivityId, long Count, DateTimeOffset LastSeen)
{
    /// <summary>Its grain; items are parts of modules and never proposed.</summary>
    public Grain Grain { get; init; } = Grain.Module;

    /// <summary>Its type; null when nobody said.</summary>
    public string? Type { get; init; }

    /// <summary>Its name; null when nobody said.</summary>
    public string? Name { get; init; }

    /// <summary>The Activity id of the course that it hangs under; null when it hangs under none.</summary>
    public string? Course { get; init; }

    /// <summary>The <c>module-key</c> that was sent with it.</summary>
    public string? ModuleKey { get; init; }

    /// <summary>The id that it has outside of the platform, such as the course number.</summary>
    public string? ExternalId { get; init; }

    /// <summary>By how many people; null when there are fewer than five, so that nobody is singled out.</summary>
    public int? People { get; init; }
}
