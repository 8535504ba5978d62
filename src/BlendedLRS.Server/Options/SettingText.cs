using System.Globalization;
using System.Net;

namespace BlendedLRS.Server.Options;

/// <summary>The text forms of option values, by type: how they are read, written and described.</summary>
internal static class SettingText
{
    private const StringSplitOptions Tidy = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    /// <summary>Whether the type holds several values.</summary>
    public static bool IsList(Type type) => type == typeof(IReadOnlyList<string>) || type == typeof(IReadOnlyList<Uri>) || type == typeof(IReadOnlyList<IPNetwork>);

    /// <summary>The value, or null when the text is not one.</summary>
    public static object? Read(Type type, string text, SettingAttribute words) => type switch
    {
        _ when type == typeof(string) => ReadString(text, words),
        _ when type == typeof(int) => ReadInteger(text, words),
        _ when type == typeof(double) => ReadNumber(text, words),
        _ when type == typeof(bool) => bool.TryParse(text, out var flag) ? flag : null,
        _ when type == typeof(Uri) => ReadAddress(text),
        _ when type == typeof(TimeZoneInfo) => TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone) ? zone : null,
        _ when type == typeof(IReadOnlyList<string>) => text.Split(',', Tidy),
        _ when type == typeof(IReadOnlyList<Uri>) => ReadAddresses(text),
        _ when type == typeof(IReadOnlyList<IPNetwork>) => ReadNetworks(text),
        { IsEnum: true } => ReadName(type, text),
        _ => throw new NotSupportedException($"Options of type {type} have no text form yet."),
    };

    /// <summary>The value as an operator would write it.</summary>
    public static string Write(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        TimeZoneInfo zone => zone.Id,
        Uri address => address.OriginalString,
        Enum name => name.ToString().ToLowerInvariant(),
        IEnumerable<string> list => string.Join(", ", list),
        IEnumerable<Uri> list => string.Join(", ", list.Select(address => address.OriginalString)),
        IEnumerable<IPNetwork> list => string.Join(", ", list),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>What is allowed, as the end of a sentence.</summary>
    public static string Allowed(Type type, SettingAttribute words) => type switch
    {
        _ when words.Allowed is not null => "one of " + string.Join(", ", words.Allowed.Split('|')),
        _ when type == typeof(int) => string.Create(
            CultureInfo.InvariantCulture, $"a whole number from {words.Minimum} to {words.Maximum}{(words.Unit is null ? "" : $" ({words.Unit})")}"),
        _ when type == typeof(double) => string.Create(CultureInfo.InvariantCulture, $"a number from {words.Minimum} to {words.Maximum}"),
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(Uri) => "an absolute http or https address",
        _ when type == typeof(TimeZoneInfo) => "a time zone of this machine, such as UTC or Europe/Amsterdam",
        _ when type == typeof(IReadOnlyList<string>) => "a list separated by commas",
        _ when type == typeof(IReadOnlyList<Uri>) => "a list of absolute http or https addresses, separated by commas",
        _ when type == typeof(IReadOnlyList<IPNetwork>) => "a list of IP addresses or networks such as 10.0.0.5 or 10.1.0.0/16, separated by commas",
        { IsEnum: true } => "one of " + string.Join(", ", Enum.GetNames(type).Select(name => name.ToLowerInvariant())),
        _ => string.Create(
            CultureInfo.InvariantCulture,
            $"a text of {Math.Max(1, words.Minimum)} character(s) or more{(words.Without.Length == 0 ? "" : $", without '{words.Without}'")}"),
    };

    private static string? ReadString(string text, SettingAttribute words)
    {
        var wrong = text.Length < Math.Max(1, words.Minimum)
            || text.AsSpan().IndexOfAny(words.Without) >= 0
            || (words.Allowed is not null && !words.Allowed.Split('|').Contains(text, StringComparer.Ordinal));
        return wrong ? null : text;
    }

    private static int? ReadInteger(string text, SettingAttribute words)
    {
        var isNumber = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        return isNumber && number >= words.Minimum && number <= words.Maximum ? number : null;
    }

    private static double? ReadNumber(string text, SettingAttribute words)
    {
        var isNumber = double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        return isNumber && number >= words.Minimum && number <= words.Maximum ? number : null;
    }

    private static Uri? ReadAddress(string text)
    {
        var isAddress = Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
        return isAddress ? address : null;
    }

    private static Uri[]? ReadAddresses(string text)
    {
        var addresses = text.Split(',', Tidy).Select(ReadAddress).ToArray();
        return Array.Exists(addresses, address => address is null) ? null : [.. addresses.OfType<Uri>()];
    }

    private static IPNetwork[]? ReadNetworks(string text)
    {
        List<IPNetwork> networks = [];
        foreach (var part in text.Split(',', Tidy))
        {
            if (IPAddress.TryParse(part, out var address))
            {
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            }
            else if (IPNetwork.TryParse(part, out var network))
            {
                networks.Add(network);
            }
            else
            {
                return null;
            }
        }

        return [.. networks];
    }

    private static object? ReadName(Type type, string text) =>
        Enum.GetNames(type).Contains(text, StringComparer.OrdinalIgnoreCase) ? Enum.Parse(type, text, ignoreCase: true) : null;
}
