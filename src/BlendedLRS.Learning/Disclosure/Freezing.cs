using BlendedLRS.Learning.Measures;
using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.Disclosure;

/// <summary>When published cells may change. Who compares two versions of a cell learns what lies between them, so a closed period is not restated for a late entry or an erasure.</summary>
public sealed record Freezing
{
    /// <summary>Days after its end in which late data still enters a period, 0 to 90; default 15. Then it is closed.</summary>
    public int GraceDays { get; init; } = 15;

    /// <summary>Days between two versions of a period that is not closed, at least 1; default 7.</summary>
    public int RefreshDays { get; init; } = 7;

    /// <summary>The month of each year in which closed periods of earlier years may be restated, once and all together, 1 to 12; default January.</summary>
    public int RestatementMonth { get; init; } = 1;

    /// <summary>Null when all are in range; else what is wrong.</summary>
    public Refusal? Check() => this switch
    {
        { GraceDays: < 0 or > 90 } => new Refusal("Freezing", "/GraceDays", $"GraceDays is {GraceDays}; it is a whole number from 0 to 90."),
        { RefreshDays: < 1 } => new Refusal("Freezing", "/RefreshDays", $"RefreshDays is {RefreshDays}; it is a whole number from 1."),
        { RestatementMonth: < 1 or > 12 } => new Refusal("Freezing", "/RestatementMonth", $"RestatementMonth is {RestatementMonth}; it is a whole number from 1 to 12."),
        _ => null,
    };

    /// <summary>The first day on which a period is closed.</summary>
    public DateOnly CloseOf(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return period.End.AddDays(GraceDays);
    }

    /// <summary>Whether the cells of a family and period may be written anew, all of them at once: cells of different versions could be subtracted from each other.</summary>
    /// <param name="period">The period.</param>
    /// <param name="written">When they were written last; null when they never were.</param>
    /// <param name="today">The day in the reporting time zone.</param>
    /// <param name="changedPeople">For each cell, how many people's contributions differ from what it was written with.</param>
    /// <param name="minimum">The people that must stand behind a cell of the family.</param>
    public bool MayRewrite(Period period, DateOnly? written, DateOnly today, IEnumerable<int> changedPeople, int minimum)
    {
        var close = CloseOf(period);
        if (written is not { } last)
        {
            return true;
        }

        if (last < close)
        {
            // The version that stays is written on the first occasion after the close.
            return today >= close || today >= last.AddDays(RefreshDays);
        }

        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        return today.Month == RestatementMonth
            && period.End.AddDays(-1).Year < today.Year
            && last < thisMonth
            && changedPeople.All(changed => changed == 0 || changed >= Math.Max(minimum, DisclosureOptions.PeopleFloor));
    }
}
