namespace BlendedLRS.Learning.Catalogue;

/// <summary>What everybody of an audience is to have covered: items, for whom, for how long, and with what grace.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Items">Module keys.</param>
public sealed record BaselineSet(string Key, string Name, IReadOnlyList<string> Items)
{
    /// <summary>The version of the set.</summary>
    public string Version { get; init; } = "1";

    /// <summary>Whether it must be covered, by law or by order.</summary>
    public bool IsMandatory { get; init; } = true;

    /// <summary>For whom.</summary>
    public Audience Audience { get; init; } = Audience.Everybody;

    /// <summary>Days for which a completion is valid; null when for good.</summary>
    public int? ValidDays { get; init; }

    /// <summary>Days after joining the audience before somebody counts as uncovered; default 30.</summary>
    public int GraceDays { get; init; } = 30;

    /// <summary>First day on which the set applies; null when always.</summary>
    public DateOnly? From { get; init; }

    /// <summary>First day on which it applies no more; null when it still does.</summary>
    public DateOnly? Until { get; init; }
}
