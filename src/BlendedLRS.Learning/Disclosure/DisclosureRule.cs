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
        return total > 0 && contributors >= Minimum(options) && largest <= total * Math.Min(options.DominanceShare, DisclosureOptions.DominanceCeiling);
    }

    /// <summary>The floor holds even for options that nobody checked.</summary>
    private static int Minimum(DisclosureOptions options) => Math.Max(options.MinimumPeople, DisclosureOptions.PeopleFloor);
}
