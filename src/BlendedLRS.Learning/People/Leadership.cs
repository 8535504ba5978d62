namespace BlendedLRS.Learning.People;

/// <summary>Who led a unit over a span of days.</summary>
/// <param name="Person">Key of the leader.</param>
/// <param name="From">First day.</param>
/// <param name="Until">First day on which they do no more; null while they do.</param>
public sealed record Leadership(string Person, DateOnly From, DateOnly? Until = null)
{
    /// <summary>Whether a day lies in the span.</summary>
    public bool Holds(DateOnly day) => CalendarDay.LiesIn(day, From, Until);
}
