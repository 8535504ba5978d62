using System.Text.Json.Nodes;

namespace BlendedLRS.Server.Scim;

/// <summary>Which attributes an answer shows: <c>attributes</c> and <c>excludedAttributes</c> (RFC 7644, 3.9).</summary>
internal sealed class ScimAttributes
{
    private static readonly string[] Always = ["schemas", "id"];

    private readonly IReadOnlyList<ScimPath> _only;
    private readonly IReadOnlyList<ScimPath> _without;

    private ScimAttributes(IReadOnlyList<ScimPath> only, IReadOnlyList<ScimPath> without) => (_only, _without) = (only, without);

    /// <summary>What the request asks for.</summary>
    public static ScimAttributes Of(HttpRequest request) => new(Read(request, "attributes"), Read(request, "excludedAttributes"));

    /// <summary>Whether an attribute may be shown, so that it need not be found out.</summary>
    public bool Shows(string attribute) =>
        (_only.Count == 0 || _only.Any(path => Is(path, attribute))) && !_without.Any(path => path.Sub is null && Is(path, attribute));

    /// <summary>Takes from an answer what is not asked for.</summary>
    public JsonObject Show(JsonObject answer)
    {
        if (_only.Count > 0)
        {
            var kept = new JsonObject();
            foreach (var (name, value) in answer.Where(property => Always.Contains(property.Key, StringComparer.Ordinal)))
            {
                kept[name] = value?.DeepClone();
            }

            foreach (var path in _only)
            {
                Keep(answer, kept, path);
            }

            answer = kept;
        }

        foreach (var path in _without)
        {
            Remove(answer, path);
        }

        return answer;
    }

    private static IReadOnlyList<ScimPath> Read(HttpRequest request, string name) =>
        [.. string.Join(',', request.Query[name].AsEnumerable()).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(ScimPath.Of)];

    private static bool Is(ScimPath path, string attribute) => (path.Extension ?? path.Attribute).Equals(attribute, StringComparison.OrdinalIgnoreCase);

    private static void Keep(JsonObject answer, JsonObject kept, ScimPath path)
    {
        if (path.Extension is not null)
        {
            if (answer[path.Extension] is JsonObject extension)
            {
                kept[path.Extension] ??= new JsonObject();
                Keep(extension, kept[path.Extension]!.AsObject(), path with { Extension = null });
            }

            return;
        }

        var key = ScimJson.KeyIn(answer, path.Attribute);
        if (answer[key] is not { } value)
        {
            return;
        }

        if (path.Sub is null || value is JsonValue)
        {
            kept[key] = value.DeepClone();
            return;
        }

        // Parts that were named one by one stand together.
        kept[key] ??= value is JsonArray listed ? new JsonArray([.. listed.Select(_ => (JsonNode)new JsonObject())]) : new JsonObject();
        foreach (var (from, to) in Parts(value).Zip(Parts(kept[key]!)))
        {
            var part = ScimJson.KeyIn(from, path.Sub);
            if (from[part] is { } found)
            {
                to[part] = found.DeepClone();
            }
        }
    }

    private static void Remove(JsonObject answer, ScimPath path)
    {
        var holder = path.Extension is null ? answer : answer[path.Extension] as JsonObject;
        if (holder is null)
        {
            return;
        }

        var key = ScimJson.KeyIn(holder, path.Attribute);
        if (path.Sub is null && !Always.Contains(key, StringComparer.Ordinal))
        {
            holder.Remove(key);
        }

        foreach (var part in path.Sub is null ? [] : Parts(holder[key]))
        {
            part.Remove(ScimJson.KeyIn(part, path.Sub!));
        }
    }

    private static IEnumerable<JsonObject> Parts(JsonNode? value) => value switch
    {
        JsonArray array => array.OfType<JsonObject>(),
        JsonObject whole => [whole],
        _ => [],
    };
}
