namespace BlendedLRS.Server.Demo;

/// <summary>Twelve calendar months up to yesterday: when people work, and how busy the time of year is.</summary>
internal sealed class DemoCalendar
{
    public const int Months = 12;

    private readonly DateOnly _last;

    /// <param name="today">The day after the last one with events: nothing lies in the future.</param>
    public DemoCalendar(DateOnly today)
    {
        _last = today.AddDays(-1);
        First = new DateOnly(_last.Year, _last.Month, 1).AddMonths(1 - Months);
    }

    /// <summary>First day of the first month.</summary>
    public DateOnly First { get; }

    /// <summary>How much happens: less in the summer and at the turn of the year, and only a part in a month that is still running.</summary>
    public double Busyness(int month)
    {
        var first = First.AddMonths(month);
        var season = first.Month switch
        {
            7 => 0.6,
            8 => 0.45,
            12 => 0.75,
            _ => 1.0,
        };
        var days = DateTime.DaysInMonth(first.Year, first.Month);
        return month == Months - 1 ? season * _last.Day / days : season;
    }

    /// <summary>A moment in working hours of a month, on a weekday where there is one.</summary>
    public DateTimeOffset Moment(int month, DemoRandom random)
    {
        var first = First.AddMonths(month);
        var days = month == Months - 1 ? _last.Day : DateTime.DaysInMonth(first.Year, first.Month);
        var day = first.AddDays(random.Below(days));
        for (var attempt = 0; attempt < 6 && day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday; attempt++)
        {
            day = first.AddDays(random.Below(days));
        }

        return new DateTimeOffset(day, new TimeOnly(random.Between(5, 14), random.Between(0, 59), random.Between(0, 59)), TimeSpan.Zero);
    }
}
