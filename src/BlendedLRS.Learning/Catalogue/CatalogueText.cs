using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.Catalogue;

/// <summary>The rules for keys, names and ids that every part of the catalogue shares.</summary>
internal static class CatalogueText
{
    private const int LongestKey = 200;
    private const int LongestText = 1000;

    /// <summary>What is wrong with a key.</summary>
    public static IEnumerable<Refusal> KeyFaults(string pointer, string key)
    {
        // A key stands in addresses, where a slash is written %2F: the text itself would be read as one.
        var isKey = key.Length is > 0 and <= LongestKey && IsTrimmed(key) && !key.Any(char.IsControl) && !key.Contains("%2F", StringComparison.OrdinalIgnoreCase);
        return isKey ? [] : [CatalogueFault.Refuse(pointer, $"A key has 1 to {LongestKey} characters, no control characters, no space at either end and no '%2F'.")];
    }

    /// <summary>What is wrong with a name or a reason.</summary>
    public static IEnumerable<Refusal> TextFaults(string pointer, string? text) => text is null || (text.Length is > 0 and <= LongestText && IsTrimmed(text))
        ? []
        : [CatalogueFault.Refuse(pointer, $"A text has 1 to {LongestText} characters and no space at either end; leave the member out where there is nothing to say.")];

    /// <summary>What is wrong with a list of Activity ids.</summary>
    public static IEnumerable<Refusal> IdFaults(string pointer, IReadOnlyList<string> ids) =>
        ids.SelectMany((id, index) => IdFaults($"{pointer}/{index}", id)).Concat(TwiceFaults(pointer, ids));

    /// <summary>What is wrong with an Activity id.</summary>
    public static IEnumerable<Refusal> IdFaults(string pointer, string? id) =>
        id is null || Iri.IsValid(id) ? [] : [CatalogueFault.Refuse(pointer, $"'{id}' is not an IRI with a scheme, as an Activity id must be.")];

    /// <summary>What stands twice in a list.</summary>
    public static IEnumerable<Refusal> TwiceFaults(string pointer, IReadOnlyList<string> texts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return texts.Select((text, index) => (text, index)).Where(item => !seen.Add(item.text))
            .Select(item => CatalogueFault.Refuse($"{pointer}/{item.index}", $"'{item.text}' stands twice.")).ToList();
    }

    private static bool IsTrimmed(string text) => !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]);
}
