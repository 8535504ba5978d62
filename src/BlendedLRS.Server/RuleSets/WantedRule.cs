using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.RuleSets;
using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.RuleSets;

/// <summary>How Statements that no rule knew shall be read from now on: a group of them, and a word for each axis.</summary>
internal sealed record WantedRule(string? Verb, string? Type, string? Source, string? Kind, string? Practice, string? Modality, string? Draft)
{
    private const int LongestBody = 16 * 1024;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
    };

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads the body of a request.</summary>
    public static async Task<(WantedRule Wanted, Problem? Problem)> ReadAsync(HttpContext context)
    {
        var none = new WantedRule(null, null, null, null, null, null, null);
        var (bytes, problem) = await RequestBody.ReadAsync(context.Request, LongestBody, context.RequestAborted);
        if (problem is not null)
        {
            return (none, problem);
        }

        try
        {
            var wanted = JsonSerializer.Deserialize<WantedRule>(bytes.Span, Strict) ?? none;
            return (wanted, wanted.Fault() is { } reason ? Invalid(reason) : null);
        }
        catch (JsonException)
        {
            return (none, Invalid("""The body is not as it must be: {"verb": "…", "type": "…", "source": "…", "kind": "…", "practice": "…", "modality": "…", "draft": "…"}, and nothing else."""));
        }
    }

    /// <summary>Adds rules to a text: of the kind after all others, because none of them fires; of practice and modality before those that guess.</summary>
    /// <param name="text">The JSON text of a rule set that loads.</param>
    /// <param name="asNextMinor">Whether the result is the next minor version.</param>
    /// <param name="version">The version of the result.</param>
    public byte[] AddTo(string text, bool asNextMinor, out string version)
    {
        var root = JsonNode.Parse(text)!;
        version = root["version"]!.GetValue<string>();
        if (asNextMinor)
        {
            version = SemanticVersion.TryParse(version)!.NextMinor.ToString();
            root["version"] = version;
        }

        Add(root, "kinds", Kind!, kinds => kinds.Count);
        if (Practice is not null)
        {
            Add(root, "practices", Practice, AfterSaid);
        }

        if (Modality is not null)
        {
            Add(root, "modalities", Modality, AfterSaid);
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString(Indented));
    }

    private static int AfterSaid(JsonArray rules)
    {
        var index = 0;
        while (index < rules.Count && rules[index]!["said"] is not null)
        {
            index++;
        }

        return index;
    }

    private static string FreeId(JsonNode root, string prefix)
    {
        var taken = root.AsObject().Select(section => (section.Value as JsonObject)?["rules"]).OfType<JsonArray>()
            .SelectMany(rules => rules.Select(rule => rule!["id"]!.GetValue<string>()))
            .ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, taken.Count + 1).Select(number => prefix + number.ToString(CultureInfo.InvariantCulture)).First(id => !taken.Contains(id));
    }

    private static Problem Invalid(string reason) => new(Protocol.Fault.Invalid, "", reason);

    private static string? Unknown<T>(string? text, string name, bool isNeeded)
        where T : struct, Enum
    {
        var words = KebabText.All<T>().Where(word => !word.Equals("unclassified", StringComparison.Ordinal) && !word.Equals("none", StringComparison.Ordinal)).ToList();
        return (text is null && !isNeeded) || words.Contains(text ?? "", StringComparer.Ordinal) ? null : $"The {name} is one of {string.Join(", ", words)}.";
    }

    private void Add(JsonNode root, string axis, string value, Func<JsonArray, int> place)
    {
        var rules = root[axis]!["rules"]!.AsArray();
        var when = new JsonObject { ["verbs"] = new JsonArray(Verb) };
        if (Type is not null)
        {
            when["types"] = new JsonArray(Type);
        }

        if (Source is not null)
        {
            when["sources"] = new JsonArray(Source);
        }

        rules.Insert(place(rules), new JsonObject
        {
            ["id"] = FreeId(root, "own-" + axis[0]),
            ["note"] = "A rule of this organisation for what no other rule knew.",
            ["cases"] = new JsonArray(new JsonObject { ["when"] = when, ["then"] = value }),
        });
    }

    private string? Fault()
    {
        if (string.IsNullOrEmpty(Verb))
        {
            return "The verb is missing: what has none cannot be told from other things.";
        }

        return Unknown<LearningKind>(Kind, "kind", isNeeded: true)
            ?? Unknown<Practice>(Practice, "practice", isNeeded: false)
            ?? Unknown<Modality>(Modality, "modality", isNeeded: false)
            ?? Unknown<SourceKind>(Source, "source", isNeeded: false);
    }
}
