using System.Globalization;
using BlendedLRS.Storage.Cells;

namespace BlendedLRS.Server.OData.Responses;

/// <summary>The text forms of values.</summary>
internal static class ValueText
{
    /// <summary>The bare text: the body of <c>/$value</c>, and a day or moment in JSON.</summary>
    public static string Of(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        double number => Double(number),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>The address of a row relative to the service root, percent-encoded: <c>BlendCells(Month=2026-01-01,Modality='formal')</c>.</summary>
    public static string Address(CellSet set, IReadOnlyList<object> key)
    {
        var parts = set.Key.Select((column, index) => key[index] is string text
            ? $"{column.Name}='{Uri.EscapeDataString(text.Replace("'", "''", StringComparison.Ordinal))}'"
            : $"{column.Name}={Uri.EscapeDataString(Of(key[index]))}");
        return $"{set.Name}({string.Join(',', parts)})";
    }

    private static string Double(double number) => number switch
    {
        double.PositiveInfinity => "INF",
        double.NegativeInfinity => "-INF",
        _ => number.ToString("R", CultureInfo.InvariantCulture),
    };
}
