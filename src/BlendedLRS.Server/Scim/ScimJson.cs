using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlendedLRS.Server.Scim;

/// <summary>Attributes of a resource: their names are compared without case (RFC 7643, 2.1).</summary>
internal static class ScimJson
{
    private static readonly string[] Canonical =
    [
        "schemas", "id", "externalId", "meta", "userName", "name", "displayName", "nickName", "profileUrl", "title", "userType", "preferredLanguage", "locale", "timezone",
        "active", "emails", "phoneNumbers", "ims", "photos", "addresses", "groups", "entitlements", "roles", "x509Certificates", "members", ScimNames.Enterprise,
        "formatted", "familyName", "givenName", "middleName", "value", "type", "primary", "display", "$ref",
        "employeeNumber", "costCenter", "organization", "division", "department", "manager",
    ];

    /// <summary>Attributes that hold several values.</summary>
    public static IReadOnlyList<string> Lists { get; } =
        ["emails", "phoneNumbers", "ims", "photos", "addresses", "entitlements", "roles", "x509Certificates", "members"];

    /// <summary>The value of an attribute; null when there is none.</summary>
    public static JsonElement? Find(JsonElement resource, string name)
    {
        if (resource.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in resource.EnumerateObject())
            {
                if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && property.Value.ValueKind != JsonValueKind.Null)
                {
                    return property.Value;
                }
            }
        }

        return null;
    }

    /// <summary>The text of an attribute, of an extension where one is named; null when there is none.</summary>
    public static string? Text(JsonElement resource, string name, string? extension = null)
    {
        var holder = extension is null ? resource : Find(resource, extension);
        var value = holder is { } found ? Find(found, name) : null;
        return value is { ValueKind: JsonValueKind.String } text && text.GetString()!.Trim() is { Length: > 0 } trimmed ? trimmed : null;
    }

    /// <summary>The elements of an attribute; of a single value the value itself.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement? value) => value switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } array => array.EnumerateArray(),
        { } single => [single],
    };

    /// <summary>The name under which an object holds an attribute, or would hold it.</summary>
    public static string KeyIn(JsonObject holder, string name) =>
        holder.Select(property => property.Key).FirstOrDefault(key => key.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? CanonicalName(name);

    /// <summary>The name of an attribute as the RFC spells it.</summary>
    public static string CanonicalName(string name) => Array.Find(Canonical, known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? name;

    /// <summary>The resource as it is kept: names spelled as the RFC does, nothing null, no password, nothing that is ours to say; texts of booleans as booleans.</summary>
    public static JsonObject Tidy(JsonObject resource, string schema)
    {
        var tidy = new JsonObject { ["schemas"] = new JsonArray(schema) };
        foreach (var (name, value) in resource)
        {
            var key = CanonicalName(name);
            if (key is "schemas" or "id" or "meta" or "groups" || key.Equals("password", StringComparison.OrdinalIgnoreCase) || Tidy(key, value) is not { } kept)
            {
                continue;
            }

            tidy[key] = kept is JsonObject && Lists.Contains(key, StringComparer.Ordinal) ? new JsonArray(kept) : kept;
            if (key.StartsWith("urn:", StringComparison.OrdinalIgnoreCase))
            {
                tidy["schemas"]!.AsArray().Add(key);
            }
        }

        return tidy;
    }

    private static JsonNode? Tidy(string key, JsonNode? value)
    {
        switch (value)
        {
            case JsonArray array:
                var items = array.Select(item => Tidy("", item)).OfType<JsonNode>().ToArray();
                return items.Length == 0 ? null : new JsonArray(items);
            case JsonObject holder:
                var tidy = new JsonObject();
                foreach (var (name, inner) in holder)
                {
                    if (Tidy(CanonicalName(name), inner) is { } kept)
                    {
                        tidy[CanonicalName(name)] = kept;
                    }
                }

                return tidy.Count == 0 ? null : tidy;
            case JsonValue text when text.TryGetValue<string>(out var said):
                return key is "active" or "primary" && bool.TryParse(said, out var flag) ? JsonValue.Create(flag) : key == "manager" ? Manager(said) : text.DeepClone();
            default:
                return value?.DeepClone();
        }
    }

    // Some send the manager's id without the object around it.
    private static JsonObject? Manager(string id) => id.Length == 0 ? null : new JsonObject { ["value"] = id };
}
