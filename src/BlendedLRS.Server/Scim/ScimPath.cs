using System.Text.Json;

namespace BlendedLRS.Server.Scim;

/// <summary>Where in a resource something stands: <c>userName</c>, <c>name.givenName</c>, <c>emails[type eq "work"].value</c>, and any of them after a schema's URN
/// (RFC 7644, 3.10 and 3.5.2).</summary>
/// <param name="Extension">URN of the extension that holds the attribute; null for the core.</param>
/// <param name="Attribute">The attribute.</param>
/// <param name="Filter">Which of its values; null is all.</param>
/// <param name="Sub">A part of each value; null is the whole.</param>
internal sealed record ScimPath(string? Extension, string Attribute, ScimCondition? Filter, string? Sub)
{
    private const string Urn = "urn:";

    private static readonly string[] Core = [ScimNames.Person, ScimNames.Group];

    /// <summary>From its names, without a filter.</summary>
    public static ScimPath Of(string text)
    {
        foreach (var schema in Core)
        {
            if (text.StartsWith(schema + ":", StringComparison.OrdinalIgnoreCase))
            {
                return Of(text[(schema.Length + 1)..]);
            }
        }

        if (text.Equals(ScimNames.Enterprise, StringComparison.OrdinalIgnoreCase))
        {
            return new ScimPath(null, ScimNames.Enterprise, null, null);
        }

        // The last colon ends the URN of an extension; its version holds a dot.
        var end = text.StartsWith(Urn, StringComparison.OrdinalIgnoreCase) ? text.LastIndexOf(':') : -1;
        var parts = text[(end + 1)..].Split('.', 2);
        return new ScimPath(end < 0 ? null : ScimJson.CanonicalName(text[..end]), parts[0], null, parts.Length == 2 ? parts[1] : null);
    }

    /// <summary>Every value that stands there.</summary>
    public IEnumerable<JsonElement> ValuesIn(JsonElement resource)
    {
        var holder = Extension is null ? resource : ScimJson.Find(resource, Extension);
        var values = ScimJson.Items(holder is { } found ? ScimJson.Find(found, Attribute) : null);
        values = Filter is null ? values : values.Where(Filter.Test);
        return Sub is null ? values : values.SelectMany(value => ScimJson.Items(ScimJson.Find(value, Sub)));
    }
}
