using System.Text;

namespace BlendedLRS.Xapi.Durations;

/// <summary>Durations in the format with designators of ISO 8601:2004 4.4.3.2 (xAPI-Data 4.6): <c>P3Y6M4DT12H30M5.25S</c>, or weeks alone: <c>P4W</c>.
/// Only the last component may have a fraction.</summary>
public static class Iso8601Duration
{
    /// <summary>Days of a year and of a month in <see cref="TryParse"/>: the mean of the Gregorian calendar, since the Statement does not say which ones were meant.</summary>
    private const double DaysPerYear = 365.2425;

    private const double DaysPerMonth = DaysPerYear / 12;

    // Designators in the order that they must keep, and the seconds that each stands for.
    private static ReadOnlySpan<byte> DateDesignators => "YMD"u8;

    private static ReadOnlySpan<byte> TimeDesignators => "HMS"u8;

    private static ReadOnlySpan<double> DateSeconds => [DaysPerYear * 86400, DaysPerMonth * 86400, 86400];

    private static ReadOnlySpan<double> TimeSeconds => [3600, 60, 1];

    /// <summary>Whether a text is a duration.</summary>
    public static bool IsValid(ReadOnlySpan<byte> utf8) => TrySeconds(utf8, out _);

    /// <summary>Reads a duration as a length of time. A year counts 365.2425 days and a month a twelfth of it; what exceeds a TimeSpan becomes its largest value.</summary>
    public static bool TryParse(string? text, out TimeSpan duration)
    {
        duration = default;
        if (text is null || !TrySeconds(Encoding.UTF8.GetBytes(text), out double seconds))
        {
            return false;
        }

        duration = seconds >= TimeSpan.MaxValue.TotalSeconds ? TimeSpan.MaxValue : TimeSpan.FromSeconds(seconds);
        return true;
    }

    /// <summary>Whether two durations are the same text but for what lies beyond 0.01 s (xAPI-Data 2.3.1 and 4.6): <c>PT60S</c> is not <c>PT1M</c>.</summary>
    internal static string Comparable(string duration)
    {
        int fraction = duration.IndexOfAny(['.', ',']);
        if (fraction < 0)
        {
            return duration;
        }

        string digits = duration[(fraction + 1)..^1];
        if (duration[^1] == 'S' && digits.Length > 2)
        {
            digits = digits[..2];
        }

        digits = digits.TrimEnd('0');
        return duration[..fraction] + (digits.Length == 0 ? "" : "." + digits) + duration[^1];
    }

    private static bool TrySeconds(ReadOnlySpan<byte> text, out double seconds)
    {
        seconds = 0;
        if (text.Length < 3 || text[0] != 'P')
        {
            return false;
        }

        text = text[1..];
        bool hadFraction = false;
        if (text[^1] == 'W')
        {
            return TryComponents(ref text, "W"u8, [7 * 86400], ref seconds, ref hadFraction) && text.IsEmpty;
        }

        if (text[0] != 'T' && !TryComponents(ref text, DateDesignators, DateSeconds, ref seconds, ref hadFraction))
        {
            return false;
        }

        if (text.IsEmpty)
        {
            return true;
        }

        bool hasTime = text[0] == 'T' && !hadFraction;
        text = text[1..];
        return hasTime && TryComponents(ref text, TimeDesignators, TimeSeconds, ref seconds, ref hadFraction) && text.IsEmpty;
    }

    // At least one component, in the order of the designators, up to the end or a 'T'.
    private static bool TryComponents(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> designators, ReadOnlySpan<double> worth, ref double seconds, ref bool hadFraction)
    {
        int next = 0;
        do
        {
            if (hadFraction || !TryNumber(ref text, out double number, out hadFraction) || text.IsEmpty)
            {
                return false;
            }

            int designator = designators[next..].IndexOf(text[0]);
            if (designator < 0)
            {
                return false;
            }

            next += designator;
            seconds += number * worth[next++];
            text = text[1..];
        }
        while (!text.IsEmpty && text[0] != 'T');
        return true;
    }

    private static bool TryNumber(ref ReadOnlySpan<byte> text, out double number, out bool hasFraction)
    {
        number = 0;
        int whole = 0;
        for (; whole < text.Length && char.IsAsciiDigit((char)text[whole]); whole++)
        {
            number = (number * 10) + (text[whole] - '0');
        }

        hasFraction = whole > 0 && whole < text.Length && text[whole] is (byte)'.' or (byte)',';
        int end = whole;
        if (hasFraction)
        {
            double unit = 0.1;
            for (end++; end < text.Length && char.IsAsciiDigit((char)text[end]); end++, unit /= 10)
            {
                number += (text[end] - '0') * unit;
            }
        }

        text = text[end..];
        return whole > 0 && (!hasFraction || end > whole + 1);
    }
}
