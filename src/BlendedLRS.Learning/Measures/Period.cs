namespace BlendedLRS.Learning.Measures;

/// <summary>A calendar month, quarter or year.</summary>
/// <param name="Grain">How long.</param>
/// <param name="First">Its first day.</param>
public sealed record Period(PeriodGrain Grain, DateOnly First)
{
    /// <summary>The first day after it.</summary>
    public DateOnly End => First.AddMonths(Months(Grain));

    /// <summary>How many days it has.</summary>
    public int Days => End.DayNumber - First.DayNumber;

    /// <summary>The period that a day lies in.</summary>
    public static Period Of(PeriodGrain grain, DateOnly day) => new(grain, new DateOnly(day.Year, ((day.Month - 1) / Months(grain) * Months(grain)) + 1, 1));

    /// <summary>Whether a day lies in it.</summary>
    public bool Contains(DateOnly day) => First <= day && day < End;

    /// <summary>Whether a moment lies in it, by the calendar of a time zone.</summary>
    public bool Contains(DateTimeOffset time, TimeZoneInfo zone) => Contains(CalendarDay.Of(time, zone));

    private static int Months(PeriodGrain grain) => grain switch
    {
        PeriodGrain.Month => 1,
        PeriodGrain.Quarter => 3,
        _ => 12,
    };
}
