using System.Globalization;

namespace BlendedLRS.Storage.Sqlite.Facts;

/// <summary>Days and months as they stand in the file: ISO text, so that order and ranges hold.</summary>
internal static class FactDays
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string MonthFormat = "yyyy-MM";

    public static string Of(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    public static DateOnly Parse(string day) => DateOnly.ParseExact(day, DayFormat, CultureInfo.InvariantCulture);

    public static string MonthOf(DateOnly day) => day.ToString(MonthFormat, CultureInfo.InvariantCulture);

    public static DateOnly ParseMonth(string month) => DateOnly.ParseExact(month, MonthFormat, CultureInfo.InvariantCulture);
}
