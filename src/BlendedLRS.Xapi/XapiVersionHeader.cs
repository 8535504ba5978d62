namespace BlendedLRS.Xapi;

/// <summary>The <c>X-Experience-API-Version</c> header (xAPI-Communication 3.3).</summary>
public static class XapiVersionHeader
{
    /// <summary>The header's name.</summary>
    public const string Name = "X-Experience-API-Version";

    /// <summary>Reads the header's value: <c>1.0</c> and <c>1.0.x</c> speak 1.0.3, <c>2.0.x</c> speaks 2.0.0; anything else is not supported.</summary>
    public static bool TryParse(string? value, out XapiVersion version)
    {
        version = value is not null && value.StartsWith('2') ? XapiVersion.V200 : XapiVersion.V103;
        return value == "1.0" || IsPatchOf("1.0.", value) || IsPatchOf("2.0.", value);
    }

    private static bool IsPatchOf(string line, string? value) =>
        value is not null && value.Length is > 4 and <= 12 && value.StartsWith(line, StringComparison.Ordinal)
        && value.AsSpan(line.Length).IndexOfAnyExceptInRange('0', '9') < 0;
}
