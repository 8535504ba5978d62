namespace BlendedLRS.Learning;

/// <summary>Days of the calendar: on which one a moment falls, and whether one lies in a span.</summary>
public static class CalendarDay
{
    /// <summary>The day of a moment in a time zone.</summary>
    public static DateOnly Of(DateTimeOffset moment, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    /// <summary>Whether a day lies in a span.</summary>
    /// <param name="day">The day.</param>
    /// <param name="from">The first day of the span; null when it has none.</param>
    /// <param name="until">The first day after it; null when it has no end.</param>
    public static bool LiesIn(DateOnly day, DateOnly? from, DateOnly? until) => (from is null || from <= day) && (until is null || day < until);
}
