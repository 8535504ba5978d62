using System.Text.Json;

namespace BlendedLRS.Storage.Surveys;

/// <summary>Answers as a store keeps them: a JSON object of points by item, always in the same order.</summary>
internal static class AnswerText
{
    /// <summary>The text of answers.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, int>> values) => JsonSerializer.Serialize(new SortedDictionary<string, int>(values.ToDictionary(), StringComparer.Ordinal));

    /// <summary>The answers of a text.</summary>
    public static IReadOnlyDictionary<string, int> Read(string text) => JsonSerializer.Deserialize<Dictionary<string, int>>(text)!;
}
