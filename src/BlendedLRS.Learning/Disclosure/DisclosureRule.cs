namespace BlendedLRS.Learning.Disclosure;

/// <summary>Whether a cell about people may be shown (threshold rule), and whether its minutes may (threshold and dominance rule).</summary>
public static class DisclosureRule
{
    /// <summary>Nothing happened: no data. Fewer people than the minimum, or events of nobody in particular: suppressed, since each might be the same person's.</summary>
    public static CellStatus Status(int people, int events, DisclosureOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (people <= 0 && events <= 0)
        {
            return CellStatus.NoData;
        }

        return people < Minimum(options) ? CellStatus.Suppressed : CellStatus.Ok;
    }

    /// <summary>Whether a sum of minutes may be shown: enough people contributed to it, and none of them dominates it.</summary>
    /// <param name="total">The sum.</param>
    /// <param name="largest">The most that one person contributed.</param>
    /// <param name="contributors">People with minutes of their own in the sum.</param>
    /// <param name="options">The thresholds.</param>
    public static bool MayShowMinutes(double total, double largest, int contributors, DisclosureOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return contributors >= Minimum(options) && !IsDominated(total, largest, 0, options);
    }

    /// <summary>Whether a sum of minutes says too much about one of its people: one holds more than the dominance share,
    /// or who holds the second largest part can work out the largest to a tenth (the p % rule of statistical offices).</summary>
    /// <param name="total">The sum; none at all is never shown.</param>
    /// <param name="largest">The most that one person contributed.</param>
    /// <param name="second">The most that anybody else did; 0 when unknown.</param>
    /// <param name="options">The thresholds.</param>
    public static bool IsDominated(double total, double largest, double second, DisclosureOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return !(total > 0)
            || largest > total * Math.Min(options.DominanceShare, DisclosureOptions.DominanceCeiling)
            || total - largest - second < largest * DisclosureOptions.EstimateMargin;
    }

    /// <summary>A count of a sensitive practice as it is shown: the nearest multiple of five.</summary>
    public static int RoundSensitive(int count) => (count + 2) / 5 * 5;

    /// <summary>The people that must stand behind each cell of a family: the highest of all floors that hold for it.</summary>
    public static int Minimum(DisclosureFamily family, DisclosureOptions options)
    {
        ArgumentNullException.ThrowIfNull(family);
        ArgumentNullException.ThrowIfNull(options);
        var sensitive = family.Sensitive ? Math.Max(options.SensitiveMinimumPeople, DisclosureOptions.SensitivePeopleFloor) : 0;
        return Math.Max(Math.Max(Minimum(options), family.MinimumPeople), sensitive);
    }

    /// <summary>The floor holds even for options that nobody checked.</summary>
    private static int Minimum(DisclosureOptions options) => Math.Max(options.MinimumPeople, DisclosureOptions.PeopleFloor);
}
