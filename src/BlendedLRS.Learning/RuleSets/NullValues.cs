using System.Text.Json;

namespace BlendedLRS.Learning.RuleSets;

/// <summary>Finds <c>null</c>, which no member of a rule set may be: leaving a member out says the same.</summary>
internal static class NullValues
{
    /// <summary>Pointers to every null, in reading order.</summary>
    public static IEnumerable<string> In(JsonElement element, string pointer) => element.ValueKind switch
    {
        JsonValueKind.Null => [pointer],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => In(member.Value, $"{pointer}/{JsonPointer.Escape(member.Name)}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => In(item, $"{pointer}/{index}")),
        _ => [],
    };
}
