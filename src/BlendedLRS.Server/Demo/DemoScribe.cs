using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Server.Demo;

/// <summary>Writes Statements and keeps them: what the parts of the year have in common.</summary>
internal sealed class DemoScribe(DemoRandom random, DemoCalendar calendar, string profile)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<DemoStatement> _written = [];

    public DemoRandom Random { get; } = random;

    public DemoCalendar Calendar { get; } = calendar;

    /// <summary>The IRI base of the profile.</summary>
    public string Profile { get; } = profile;

    public IReadOnlyList<DemoStatement> Written => _written;

    /// <summary>Writes one Statement and gives its id.</summary>
    public Guid Write(SourceKind source, DateTimeOffset when, DemoPerson person, string verb, JsonObject target, JsonObject? context = null, JsonObject? result = null)
    {
        var id = Random.Uuid();
        var actor = Agent(person);
        if (source == SourceKind.Lms)
        {
            actor["name"] = person.Name;
        }

        var statement = new JsonObject
        {
            ["id"] = id.ToString(),
            ["actor"] = actor,
            ["verb"] = new JsonObject { ["id"] = verb, ["display"] = new JsonObject { ["en"] = verb[(verb.LastIndexOf('/') + 1)..] } },
            ["object"] = target,
            ["timestamp"] = when.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        };
        Put(statement, "context", context);
        Put(statement, "result", result);
        _written.Add(new DemoStatement(source, id, when, JsonSerializer.SerializeToUtf8Bytes(statement, Plain)));
        return id;
    }

    public static JsonObject Agent(DemoPerson person) =>
        new() { ["objectType"] = "Agent", ["account"] = new JsonObject { ["homePage"] = DemoTerms.Hr, ["name"] = person.Number } };

    public static JsonObject Activity(string id, string? type = null, string? name = null, JsonObject? extensions = null)
    {
        var definition = new JsonObject();
        Put(definition, "type", type);
        Put(definition, "name", name is null ? null : new JsonObject { ["en"] = name });
        Put(definition, "extensions", extensions);
        var activity = new JsonObject { ["objectType"] = "Activity", ["id"] = id };
        Put(activity, "definition", definition.Count == 0 ? null : definition);
        return activity;
    }

    /// <summary>A revision of a module, with its key.</summary>
    public JsonObject Module(DemoModule module, int revision) =>
        Activity($"{DemoTerms.Platform}/m/{module.Key}/r{revision}", DemoTerms.AdlType + "module", module.Name, new JsonObject { [Profile + "/ext/module-key"] = module.Key });

    /// <summary>A context that follows our profile.</summary>
    public JsonObject OwnContext(string? topic = null, JsonObject? extensions = null)
    {
        var activities = new JsonObject { ["category"] = new JsonArray(Activity(Profile + "/v0.1", DemoTerms.AdlType + "profile")) };
        Put(activities, "other", topic is null ? null : new JsonArray(Activity(DemoTerms.Skills + topic, DemoTerms.Competency)));
        var context = new JsonObject { ["contextActivities"] = activities };
        Put(context, "extensions", extensions);
        return context;
    }

    public static JsonObject Duration(int minutes) => new() { ["duration"] = $"PT{minutes}M" };

    public static void Put(JsonObject parent, string name, JsonNode? value)
    {
        if (value is not null)
        {
            parent[name] = value;
        }
    }
}
