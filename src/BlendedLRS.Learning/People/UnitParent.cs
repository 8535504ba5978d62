namespace BlendedLRS.Learning.People;

/// <summary>Below which unit another one stood over a span of days.</summary>
/// <param name="Unit">Key of the unit above; null at the top of the tree.</param>
/// <param name="From">First day.</param>
/// <param name="Until">First day on which it holds no more; null while it does.</param>
public sealed record UnitParent(string? Unit, DateOnly From, DateOnly? Until = null)
{
    /// <summary>Whether a day lies in the span.</summary>
    public bool Holds(DateOnly day) => CalendarDay.LiesIn(day, From, Until);
}
