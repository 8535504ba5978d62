using System.Globalization;

namespace BlendedLRS.Server.Web;

/// <summary>How the pages write numbers, months and moments: in English, whatever the machine speaks.</summary>
internal static class PageText
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary><c>64 %</c>, with a space that does not break; small shares never become 0.</summary>
    public static string Percent(double share) => share switch
    {
        > 0 and < 0.0005 => "under 0.1\u00A0%",
        > 0.9995 and < 1 => "over 99.9\u00A0%",
        > 0 and < 0.0095 or > 0.9905 and < 1 => (share * 100).ToString("0.0", English) + "\u00A0%",
        _ => Math.Round(share * 100, MidpointRounding.AwayFromZero).ToString("0", English) + "\u00A0%",
    };

    /// <summary><c>1,204</c></summary>
    public static string Number(long number) => number.ToString("N0", English);

    /// <summary>Minutes as hours: <c>1,204 h</c>; below ten hours with one decimal.</summary>
    public static string Hours(double minutes) => (minutes / 60).ToString(minutes < 600 ? "N1" : "N0", English) + "\u00A0h";

    /// <summary><c>March 2026</c></summary>
    public static string Month(DateOnly month) => month.ToString("MMMM yyyy", English);

    /// <summary><c>Mar</c></summary>
    public static string ShortMonth(DateOnly month) => English.DateTimeFormat.AbbreviatedMonthNames[month.Month - 1][..3];

    /// <summary><c>2 November 2026, 08:30 UTC</c></summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", English);
}
