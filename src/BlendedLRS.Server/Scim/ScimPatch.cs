using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlendedLRS.Server.Scim;

/// <summary>PATCH (RFC 7644, 3.5.2), as identity providers send it: operations of any letter case, values without a path whose names are paths, removals with values.</summary>
internal static class ScimPatch
{
    private const string Add = "add";
    private const string Replace = "replace";
    private const string Remove = "remove";
    private const int MostOperations = 1000;

    private static readonly string[] Ours = ["id", "meta"];

    /// <summary>Applies every operation to a resource, in order.</summary>
    public static ScimError? Apply(JsonObject resource, JsonObject body)
    {
        if (Member(body, "Operations") is not JsonArray { Count: > 0 and <= MostOperations } operations)
        {
            return ScimError.Syntax($"A PATCH has Operations, an array of 1 to {MostOperations}.");
        }

        foreach (var operation in operations)
        {
            if ((operation is JsonObject one ? ApplyOne(resource, one) : ScimError.Syntax("An operation is an object.")) is { } error)
            {
                return error;
            }
        }

        return null;
    }

    private static ScimError? ApplyOne(JsonObject resource, JsonObject operation)
    {
        var op = Text(Member(operation, "op"))?.ToLowerInvariant();
        var value = Member(operation, "value");
        if (op is not (Add or Replace or Remove))
        {
            return ScimError.Syntax("An op is add, replace or remove.");
        }

        if (Text(Member(operation, "path")) is { Length: > 0 } path)
        {
            return ApplyAt(resource, op, path, value);
        }

        if (op == Remove)
        {
            return new ScimError(StatusCodes.Status400BadRequest, "noTarget", "A remove has a path.");
        }

        if (value is not JsonObject values)
        {
            return ScimError.Value("An operation without a path has an object as its value.");
        }

        // The names may be paths themselves.
        return values.ToList().Select(pair => ApplyAt(resource, op, pair.Key, pair.Value)).FirstOrDefault(error => error is not null);
    }

    private static ScimError? ApplyAt(JsonObject resource, string op, string text, JsonNode? value)
    {
        var (path, error) = ScimFilter.ReadPath(text);
        if (path is null)
        {
            return error;
        }

        if (path.Extension is null && Ours.Contains(path.Attribute, StringComparer.OrdinalIgnoreCase))
        {
            // Some send the id that they were given along with the rest.
            return path.Attribute.Equals("id", StringComparison.OrdinalIgnoreCase) && Text(value) != Text(resource["id"])
                ? new ScimError(StatusCodes.Status400BadRequest, "mutability", "The id does not change.") : null;
        }

        var holder = path.Extension is null ? resource : Holder(resource, path.Extension);
        var key = ScimJson.KeyIn(holder, path.Attribute);
        return path switch
        {
            { Filter: { } filter } => ApplyToSome(holder, key, op, filter, path.Sub, value),
            { Sub: { } sub } => ApplyToParts(holder, key, op, sub, value),
            _ => ApplyToWhole(holder, key, op, value),
        };
    }

    private static ScimError? ApplyToWhole(JsonObject holder, string key, string op, JsonNode? value)
    {
        switch (op)
        {
            case Remove when value is not null && holder[key] is JsonArray listed:
                RemoveAll(listed, item => Items(value).Any(gone => Same(item, gone)));
                break;
            case Remove:
                holder.Remove(key);
                break;
            case Add when holder[key] is JsonArray present:
                foreach (var item in Items(value).Where(item => !present.Any(old => Same(old, item))).ToList())
                {
                    present.Add(item?.DeepClone());
                }

                break;
            case var _ when value is JsonObject parts && holder[key] is JsonObject whole:
                foreach (var (name, part) in parts)
                {
                    whole[ScimJson.KeyIn(whole, name)] = part?.DeepClone();
                }

                break;
            default:
                holder[key] = value is JsonObject && ScimJson.Lists.Contains(key, StringComparer.Ordinal) ? new JsonArray(value.DeepClone()) : value?.DeepClone();
                break;
        }

        return null;
    }

    private static ScimError? ApplyToParts(JsonObject holder, string key, string op, string sub, JsonNode? value)
    {
        if (holder[key] is null && op != Remove)
        {
            holder[key] = ScimJson.Lists.Contains(key, StringComparer.Ordinal) ? new JsonArray(new JsonObject()) : new JsonObject();
        }

        foreach (var part in Items(holder[key]).OfType<JsonObject>())
        {
            SetPart(part, op, sub, value);
        }

        return null;
    }

    private static ScimError? ApplyToSome(JsonObject holder, string key, string op, ScimCondition filter, string? sub, JsonNode? value)
    {
        var array = holder[key] as JsonArray;
        var met = array?.OfType<JsonObject>().Where(item => filter.Test(JsonSerializer.SerializeToElement(item))).ToList() ?? [];
        if (op == Remove)
        {
            foreach (var item in met)
            {
                if (sub is null)
                {
                    array!.Remove(item);
                }
                else
                {
                    item.Remove(ScimJson.KeyIn(item, sub));
                }
            }

            return null;
        }

        if (met.Count == 0)
        {
            if (filter.Equalities.Count == 0)
            {
                return new ScimError(StatusCodes.Status400BadRequest, "noTarget", $"No value of {key} meets the filter of the path.");
            }

            // A work address that is not there yet is made, as those who send this expect.
            var made = new JsonObject();
            foreach (var (name, equal) in filter.Equalities)
            {
                made[ScimJson.CanonicalName(name)] = JsonNode.Parse(equal.GetRawText());
            }

            if (array is null)
            {
                holder[key] = array = new JsonArray();
            }

            array.Add(made);
            met = [made];
        }

        foreach (var item in met)
        {
            if (sub is not null)
            {
                SetPart(item, op, sub, value);
            }
            else
            {
                foreach (var (name, part) in value as JsonObject ?? [])
                {
                    item[ScimJson.KeyIn(item, name)] = part?.DeepClone();
                }
            }
        }

        return null;
    }

    private static void SetPart(JsonObject part, string op, string sub, JsonNode? value)
    {
        var key = ScimJson.KeyIn(part, sub);
        if (op == Remove)
        {
            part.Remove(key);
        }
        else
        {
            part[key] = value?.DeepClone();
        }
    }

    private static JsonObject Holder(JsonObject resource, string extension)
    {
        var key = ScimJson.KeyIn(resource, extension);
        if (resource[key] is not JsonObject holder)
        {
            resource[key] = holder = new JsonObject();
        }

        return holder;
    }

    private static void RemoveAll(JsonArray array, Func<JsonNode?, bool> isGone)
    {
        for (var i = array.Count - 1; i >= 0; i--)
        {
            if (isGone(array[i]))
            {
                array.RemoveAt(i);
            }
        }
    }

    // Values of a list are the same when the part that is their value is, and their type.
    private static bool Same(JsonNode? left, JsonNode? right) =>
        left is JsonObject one && right is JsonObject other && one["value"] is { } value
            ? JsonNode.DeepEquals(value, other["value"]) && (other["type"] is null || JsonNode.DeepEquals(one["type"], other["type"]))
            : JsonNode.DeepEquals(left, right);

    // A plain array: a JsonArray of its own would take the value from where it stands.
    private static IEnumerable<JsonNode?> Items(JsonNode? value) => value is JsonArray array ? array : value is null ? Array.Empty<JsonNode?>() : new JsonNode?[] { value };

    private static JsonNode? Member(JsonObject body, string name) => body.FirstOrDefault(property => property.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
