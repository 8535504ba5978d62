using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BlendedLRS.Server.OData.Parsing;

/// <summary>Reads numbers, days and moments as OData writes them.</summary>
internal static partial class Literals
{
    /// <summary>Reads an int, long, double, DateOnly or DateTimeOffset (as UTC).</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out object? value, out string problem)
    {
        (value, problem) = text switch
        {
            _ when Whole().IsMatch(text) => (ReadWhole(text), $"the number {text} does not fit into 64 bits."),
            _ when Fraction().IsMatch(text) => (ReadDouble(text), $"the number {text} is larger than a double can be."),
            _ when Day().IsMatch(text) => (ReadDay(text), $"there is no day {text}."),
            _ when Moment().Match(text) is { Success: true } moment => (ReadMoment(moment), $"there is no moment {text}."),
            _ => ((object?)null, $"'{text}' is no literal: numbers are written 5 or 2.5, days 2026-01-31, moments 2026-01-31T09:05:00Z, and text stands in 'single quotes'."),
        };
        return value is not null;
    }

    /// <summary>Whether a text is an offset: <c>+02:00</c>.</summary>
    public static bool IsOffset(string text) => Offset().Match(text) is { Success: true, Index: 0 };

    /// <summary>Whether a text ends with an offset.</summary>
    public static bool EndsWithOffset(string text) => Offset().IsMatch(text);

    private static object? ReadWhole(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small) ? small
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large) ? large
        : null;

    private static double? ReadDouble(string text) =>
        double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) is var number && double.IsFinite(number) ? number : null;

    private static DateOnly? ReadDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateTimeOffset? ReadMoment(Match match)
    {
        var fraction = match.Groups["fraction"].Value;
        var second = match.Groups["second"] is { Success: true } seconds ? seconds.Value[..3] : ":00";
        var normal = match.Groups["day"].Value + "T" + match.Groups["minute"].Value + second
            + (fraction.Length == 0 ? "." : fraction[..Math.Min(fraction.Length, 8)]).PadRight(8, '0')
            + match.Groups["zone"].Value.ToUpperInvariant();
        return DateTimeOffset.TryParseExact(normal, "yyyy-MM-dd'T'HH:mm:ss.fffffffK", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment.ToUniversalTime()
            : null;
    }

    [GeneratedRegex(@"\A-?[0-9]+\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\A-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Day();

    [GeneratedRegex(@"\A(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt](?<minute>[0-9]{2}:[0-9]{2})(?<second>:[0-9]{2}(?<fraction>\.[0-9]{1,12})?)?(?<zone>[Zz]|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Moment();

    [GeneratedRegex(@"[+-][0-9]{2}:[0-9]{2}\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Offset();
}
