using System.Text;

namespace BlendedLRS.Xapi.Timestamps;

/// <summary>Timestamps (xAPI-Data 4.5). 1.0.3: the extended form of ISO 8601, date and time complete to the minute, time zone optional (UTC is assumed).
/// 2.0: RFC 3339. Both refuse the offset of minus zero.</summary>
public static class Iso8601Timestamp
{
    /// <summary>Longer ones are no instants anyone measured.</summary>
    private const int Longest = 128;

    /// <summary>Reads a timestamp as an instant in UTC, exact to 100 ns (the rest is cut off); an instant outside the years 1 to 9999 becomes the nearest one inside.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, XapiVersion version, out DateTimeOffset instant)
    {
        instant = default;
        var text = new Scanner(utf8.Length <= Longest ? utf8 : default);
        bool isRfc3339 = version == XapiVersion.V200;
        if (!TryDate(ref text, out long days) || !text.TryAny((byte)'T', (byte)'t') || !TryTime(ref text, isRfc3339, out long ticks, out bool isLeapSecond)
            || !TryZone(ref text, isRfc3339, out int offsetMinutes) || !text.IsDone)
        {
            return false;
        }

        long utc = (days * TimeSpan.TicksPerDay) + ticks - (offsetMinutes * TimeSpan.TicksPerMinute);
        if (isLeapSecond && utc % TimeSpan.TicksPerDay / TimeSpan.TicksPerSecond is not 0)
        {
            return false;
        }

        instant = new DateTimeOffset(Math.Clamp(utc, DateTimeOffset.MinValue.Ticks, DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero);
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, XapiVersion, out DateTimeOffset)"/>
    public static bool TryParse(string? text, XapiVersion version, out DateTimeOffset instant)
    {
        instant = default;
        return text is not null && text.Length <= Longest && TryParse(Encoding.UTF8.GetBytes(text), version, out instant);
    }

    private static bool TryDate(ref Scanner text, out long days)
    {
        days = 0;
        if (!text.TryDigits(4, out int year) || !text.TryAny((byte)'-') || !text.TryDigits(2, out int month) || !text.TryAny((byte)'-') || !text.TryDigits(2, out int day))
        {
            return false;
        }

        // Year 0 is a leap year of the proleptic calendar, one year before what DateOnly knows.
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year == 0 ? 4 : year, month))
        {
            return false;
        }

        days = year == 0 ? new DateOnly(4, month, day).DayNumber - new DateOnly(4, 12, 31).DayNumber - 1 : new DateOnly(year, month, day).DayNumber;
        return true;
    }

    private static bool TryTime(ref Scanner text, bool isRfc3339, out long ticks, out bool isLeapSecond)
    {
        ticks = 0;
        isLeapSecond = false;
        if (!text.TryDigits(2, out int hour) || !text.TryAny((byte)':') || !text.TryDigits(2, out int minute) || !TrySeconds(ref text, isRfc3339, out int second, out long fraction))
        {
            return false;
        }

        isLeapSecond = second == 60;
        bool isEndOfDay = !isRfc3339 && hour == 24 && minute + second + fraction == 0;
        ticks = (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute) + (second * TimeSpan.TicksPerSecond) + (isLeapSecond ? 0 : fraction);
        return (hour <= 23 || isEndOfDay) && minute <= 59 && second <= 60;
    }

    // ISO 8601 may leave the seconds out, RFC 3339 may not.
    private static bool TrySeconds(ref Scanner text, bool isRfc3339, out int second, out long fraction)
    {
        second = 0;
        fraction = 0;
        return text.TryAny((byte)':') ? text.TryDigits(2, out second) && text.TryFraction(allowComma: !isRfc3339, out fraction) : !isRfc3339;
    }

    private static bool TryZone(ref Scanner text, bool isRfc3339, out int offsetMinutes)
    {
        offsetMinutes = 0;
        if (text.TryAny((byte)'Z', (byte)'z'))
        {
            return true;
        }

        bool isNegative = text.TryAny((byte)'-');
        if (!isNegative && !text.TryAny((byte)'+'))
        {
            return !isRfc3339;
        }

        if (!text.TryDigits(2, out int hours))
        {
            return false;
        }

        bool hasColon = text.TryAny((byte)':');
        bool hasMinutes = text.TryDigits(2, out int minutes);
        bool isShapeAllowed = isRfc3339 ? hasColon && hasMinutes : hasMinutes || !hasColon;
        offsetMinutes = (isNegative ? -1 : 1) * ((hours * 60) + minutes);
        return isShapeAllowed && hours <= 23 && minutes <= 59 && !(isNegative && offsetMinutes == 0);
    }

    private ref struct Scanner(ReadOnlySpan<byte> text)
    {
        private ReadOnlySpan<byte> _rest = text;

        public readonly bool IsDone => _rest.IsEmpty;

        public bool TryAny(byte a, byte b = 0)
        {
            if (_rest.IsEmpty || (_rest[0] != a && (b == 0 || _rest[0] != b)))
            {
                return false;
            }

            _rest = _rest[1..];
            return true;
        }

        public bool TryDigits(int count, out int value)
        {
            value = 0;
            if (_rest.Length < count)
            {
                return false;
            }

            for (int i = 0; i < count; i++)
            {
                if (!char.IsAsciiDigit((char)_rest[i]))
                {
                    value = 0;
                    return false;
                }

                value = (value * 10) + (_rest[i] - '0');
            }

            _rest = _rest[count..];
            return true;
        }

        public bool TryFraction(bool allowComma, out long ticks)
        {
            ticks = 0;
            if (!TryAny((byte)'.', allowComma ? (byte)',' : (byte)0))
            {
                return true;
            }

            int digits = _rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            digits = digits < 0 ? _rest.Length : digits;
            for (int i = 0; i < 7; i++)
            {
                ticks = (ticks * 10) + (i < digits ? _rest[i] - '0' : 0);
            }

            _rest = _rest[digits..];
            return digits > 0;
        }
    }
}
