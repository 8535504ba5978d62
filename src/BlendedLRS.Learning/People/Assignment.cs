namespace BlendedLRS.Learning.People;

/// <summary>Somebody's place in the organisation over a span of days.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">First day on which it holds no more; null while it does.</param>
public sealed record Assignment(DateOnly From, DateOnly? Until = null)
{
    /// <summary>Key of the unit; null when they belong to none.</summary>
    public string? Unit { get; init; }

    /// <summary>Key of the site.</summary>
    public string? Site { get; init; }

    /// <summary>Family of roles.</summary>
    public string? RoleFamily { get; init; }

    /// <summary>The role.</summary>
    public string? Role { get; init; }

    /// <summary>Full-time equivalent, above 0, at most 1.</summary>
    public double Fte { get; init; } = 1;

    /// <summary>Whether a day lies in the span.</summary>
    public bool Holds(DateOnly day) => CalendarDay.LiesIn(day, From, Until);
}
