using System.Globalization;

namespace BlendedLRS.Server.OData.Requests;

/// <summary>The preferences that are honoured (RFC 7240; Protocol 4.0, 8.2.8); others are passed over, as the standard says.</summary>
/// <param name="MaxPageSize">Most rows of one response.</param>
/// <param name="OmitNulls">Whether absent values are left out.</param>
internal sealed record Preferences(int? MaxPageSize, bool OmitNulls)
{
    /// <summary>Reads the headers.</summary>
    public static Preferences Read(IEnumerable<string?> headers)
    {
        int? size = null;
        var omit = false;
        foreach (var preference in headers.SelectMany(header => (header ?? "").Split(',')))
        {
            var parts = preference.Split(';')[0].Split('=', 2);
            var value = parts.Length < 2 ? "" : parts[1].Trim().Trim('"');
            switch (parts[0].Trim().ToUpperInvariant())
            {
                case "ODATA.MAXPAGESIZE" or "MAXPAGESIZE" when size is null && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0:
                    size = number;
                    break;
                case "OMIT-VALUES" when value.Equals("nulls", StringComparison.OrdinalIgnoreCase):
                    omit = true;
                    break;
            }
        }

        return new Preferences(size, omit);
    }
}
