namespace BlendedLRS.Learning.People;

/// <summary>Keys of people, units and sites: short, and without characters that cannot be seen.</summary>
public static class KeyText
{
    /// <summary>What is asked of a key, as the end of a sentence.</summary>
    public const string Allowed = "1 to 200 characters, no control characters, no space at either end";

    private const int Longest = 200;

    /// <summary>Whether a text can be a key, a name or an external id.</summary>
    public static bool IsKey(string? text) =>
        text is { Length: > 0 and <= Longest } && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) && !text.Any(char.IsControl);
}
