namespace BlendedLRS.Learning.Measures;

/// <summary>Headcounts of a group, from the days on which its members belonged to it.</summary>
internal static class Presence
{
    private const double DaysOfWeek = 7;

    /// <summary>Mean daily headcount over a span of days.</summary>
    public static double MeanHeadcount(IReadOnlyList<Member> members, int days) => members.Sum(member => (double)member.Days) / days;

    /// <summary>Months that members were there: one who stayed the whole quarter was there for three.</summary>
    public static double PersonMonths(IReadOnlyList<Member> members, Period period) => members.Sum(member => (double)member.Days) * Months(period) / period.Days;

    /// <summary>The same, part-timers by their full-time equivalent.</summary>
    public static double FteMonths(IReadOnlyList<Member> members, Period period) => members.Sum(member => member.Days * member.Fte) * Months(period) / period.Days;

    /// <summary>Weeks that members were there.</summary>
    public static double PersonWeeks(IReadOnlyList<Member> members) => members.Sum(member => (double)member.Days) / DaysOfWeek;

    /// <summary>The same, part-timers by their full-time equivalent.</summary>
    public static double FteWeeks(IReadOnlyList<Member> members) => members.Sum(member => member.Days * member.Fte) / DaysOfWeek;

    /// <summary>Keys of the members.</summary>
    public static HashSet<string> Keys(IReadOnlyList<Member> members) => members.Select(member => member.Person).ToHashSet(StringComparer.Ordinal);

    private static int Months(Period period) => ((period.End.Year - period.First.Year) * 12) + period.End.Month - period.First.Month;
}
