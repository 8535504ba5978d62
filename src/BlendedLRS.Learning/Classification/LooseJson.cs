using System.Text.Json;

namespace BlendedLRS.Learning.Classification;

/// <summary>Reads JSON that may have any shape: what is not as expected is absent.</summary>
internal static class LooseJson
{
    public static JsonElement Child(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var child) ? child : default;

    public static string? Text(this JsonElement element, string name)
    {
        var child = element.Child(name);
        return child.ValueKind == JsonValueKind.String ? child.GetString() : null;
    }

    public static string? Iri(this JsonElement element, string name, IriNormaliser normaliser) =>
        element.Text(name) is { } iri ? normaliser.Normalise(iri) : null;

    /// <summary>A finite number.</summary>
    public static double? Number(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.Number } child && child.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;

    public static bool? Flag(this JsonElement element, string name) => element.Child(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>The items of an array; a lone object counts as an array of one (xAPI-Data 2.4.6.2).</summary>
    public static IReadOnlyList<JsonElement> Items(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => [.. element.EnumerateArray()],
        JsonValueKind.Object => [element],
        _ => [],
    };

    /// <summary>The members of an object by normalised key; null where the value is not text.</summary>
    public static IReadOnlyDictionary<string, string?> Texts(this JsonElement element, IriNormaliser normaliser)
    {
        var texts = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                texts[normaliser.Normalise(member.Name)] = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString() : null;
            }
        }

        return texts;
    }
}
