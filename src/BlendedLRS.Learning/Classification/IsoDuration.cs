using System.Globalization;
using System.Text.RegularExpressions;

namespace BlendedLRS.Learning.Classification;

/// <summary>Reads ISO 8601 durations (xAPI-Data 4.6) as minutes; a year counts 365 days and a month 30.</summary>
internal static class IsoDuration
{
    private static readonly (string Unit, double Minutes)[] Units =
        [("y", 525_600), ("mo", 43_200), ("w", 10_080), ("d", 1_440), ("h", 60), ("m", 1), ("s", 1 / 60d)];

    private static readonly Regex Pattern = new(
        @"^P(?:(?<y>[0-9]+(?:[.,][0-9]+)?)Y)?(?:(?<mo>[0-9]+(?:[.,][0-9]+)?)M)?(?:(?<w>[0-9]+(?:[.,][0-9]+)?)W)?(?:(?<d>[0-9]+(?:[.,][0-9]+)?)D)?(?:T(?:(?<h>[0-9]+(?:[.,][0-9]+)?)H)?(?:(?<m>[0-9]+(?:[.,][0-9]+)?)M)?(?:(?<s>[0-9]+(?:[.,][0-9]+)?)S)?)?\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>Null when the text is no duration.</summary>
    public static double? Minutes(string? text)
    {
        if (text is null or ['P'] or [.., 'T'] || text.Length > 128 || Pattern.Match(text) is not { Success: true } match)
        {
            return null;
        }

        return Units.Sum(unit => match.Groups[unit.Unit] is { Success: true } group
            ? double.Parse(group.ValueSpan.ToString().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * unit.Minutes
            : 0);
    }
}
