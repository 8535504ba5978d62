using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using BlendedLRS.Storage.Configuration;

namespace BlendedLRS.Server.Scim;

/// <summary>A resource as its client sent it, and what we know besides.</summary>
/// <param name="Id">Its id, made here.</param>
/// <param name="Person">Key of the person of the roster; null for a Group.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Modified">When it was changed last.</param>
/// <param name="Body">Its attributes.</param>
internal sealed record ScimResource(string Id, string? Person, DateTimeOffset Created, DateTimeOffset Modified, JsonElement Body)
{
    private const string PersonProperty = "person";
    private const string CreatedProperty = "created";
    private const string ModifiedProperty = "modified";
    private const string BodyProperty = "resource";

    /// <summary>What filters see: the attributes, the id and the moments.</summary>
    public JsonElement Whole { get; } = JsonSerializer.SerializeToElement(Full(Id, Created, Modified, Body));

    /// <summary>From its entry of the configuration.</summary>
    public static ScimResource Of(ConfigurationEntry entry)
    {
        var json = JsonElement.Parse(entry.Json!);
        var person = json.TryGetProperty(PersonProperty, out var key) ? key.GetString() : null;
        return new ScimResource(
            entry.Key, person, json.GetProperty(CreatedProperty).GetDateTimeOffset(), json.GetProperty(ModifiedProperty).GetDateTimeOffset(), json.GetProperty(BodyProperty));
    }

    /// <summary>With other attributes.</summary>
    public ScimResource Changed(JsonElement body, DateTimeOffset now) => new(Id, Person, Created, now, body);

    /// <summary>As an entry of the configuration.</summary>
    public string ToJson()
    {
        var json = new JsonObject { [CreatedProperty] = Created, [ModifiedProperty] = Modified, [BodyProperty] = JsonNode.Parse(Body.GetRawText()) };
        if (Person is not null)
        {
            json[PersonProperty] = Person;
        }

        return json.ToJsonString();
    }

    /// <summary>As an answer.</summary>
    /// <param name="type">What it is one of: <c>User</c>.</param>
    /// <param name="location">Its address.</param>
    public JsonObject ToAnswer(string type, string location)
    {
        var answer = Full(Id, Created, Modified, Body);
        answer["meta"]!["resourceType"] = type;
        answer["meta"]!["location"] = location;
        return answer;
    }

    private static JsonObject Full(string id, DateTimeOffset created, DateTimeOffset modified, JsonElement body)
    {
        var full = (JsonObject)JsonNode.Parse(body.GetRawText())!;
        full["id"] = id;
        full["meta"] = new JsonObject { ["created"] = Text(created), ["lastModified"] = Text(modified) };
        return full;
    }

    private static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
