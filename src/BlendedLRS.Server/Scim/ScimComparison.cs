using System.Globalization;
using System.Text.Json;

namespace BlendedLRS.Server.Scim;

/// <summary>How values are compared (RFC 7644, 3.4.2.2): texts without case but for ids, moments as moments.</summary>
internal static class ScimComparison
{
    /// <summary>Every operator that takes a value.</summary>
    public static IReadOnlyList<string> Operators { get; } = ["eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le"];

    /// <summary>Whether a value of an attribute stands in a relation to a given one.</summary>
    public static bool Holds(string comparison, string attribute, JsonElement found, JsonElement given)
    {
        // Of a complex value the part that is its value is meant.
        var value = found.ValueKind == JsonValueKind.Object && ScimJson.Find(found, "value") is { } inner ? inner : found;
        if (value.ValueKind == JsonValueKind.String && given.ValueKind == JsonValueKind.String)
        {
            var isExact = attribute is "id" or "externalId" || attribute.Equals("externalId", StringComparison.OrdinalIgnoreCase);
            return Texts(comparison, value.GetString()!, given.GetString()!, isExact ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
        }

        if (value.ValueKind == JsonValueKind.Number && given.ValueKind == JsonValueKind.Number)
        {
            return Order(comparison, value.GetDouble().CompareTo(given.GetDouble()));
        }

        // Some send true as a text.
        return comparison == "eq" && value.ToString().Equals(given.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    private static bool Texts(string comparison, string value, string given, StringComparison rule) => comparison switch
    {
        "co" => value.Contains(given, rule),
        "sw" => value.StartsWith(given, rule),
        "ew" => value.EndsWith(given, rule),
        "eq" => value.Equals(given, rule),
        _ => Order(comparison, Moment(value) is { } left && Moment(given) is { } right ? left.CompareTo(right) : string.Compare(value, given, rule)),
    };

    private static bool Order(string comparison, int order) => comparison switch
    {
        "eq" => order == 0,
        "gt" => order > 0,
        "ge" => order >= 0,
        "lt" => order < 0,
        "le" => order <= 0,
        _ => false,
    };

    private static DateTimeOffset? Moment(string text) =>
        text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
