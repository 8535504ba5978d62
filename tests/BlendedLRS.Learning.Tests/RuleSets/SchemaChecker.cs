using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BlendedLRS.Learning.Tests.RuleSets;

/// <summary>The part of JSON Schema draft 2020-12 that the rule set's schema uses. A keyword that it does not know fails the test, so that nothing is passed over.</summary>
internal sealed class SchemaChecker(JsonNode root)
{
    private static readonly HashSet<string> Annotations = ["$schema", "title", "description", "$defs"];

    private readonly Dictionary<string, Regex> _patterns = new(StringComparer.Ordinal);

    public bool Accepts(JsonNode? value) => Accepts(root, value);

    private bool Accepts(JsonNode schema, JsonNode? value) =>
        schema.AsObject().Where(keyword => !Annotations.Contains(keyword.Key)).All(keyword => Holds(schema.AsObject(), keyword.Key, keyword.Value!, value));

    private bool Holds(JsonObject schema, string keyword, JsonNode argument, JsonNode? value) => keyword switch
    {
        "type" => TypeOf(value) == argument.GetValue<string>() || argument.GetValue<string>() == "integer" && IsInteger(value),
        "minimum" => TypeOf(value) != "number" || value!.GetValue<double>() >= argument.GetValue<double>(),
        "maximum" => TypeOf(value) != "number" || value!.GetValue<double>() <= argument.GetValue<double>(),
        "enum" => argument.AsArray().Any(allowed => JsonNode.DeepEquals(allowed, value)),
        "pattern" => value is not JsonValue || TypeOf(value) != "string" || Matches(argument.GetValue<string>(), value.GetValue<string>()),
        "minItems" => value is not JsonArray array || array.Count >= argument.GetValue<int>(),
        "items" => value is not JsonArray array || array.All(item => Accepts(argument, item)),
        "required" => value is not JsonObject members || argument.AsArray().All(name => members.ContainsKey(name!.GetValue<string>())),
        "properties" => value is not JsonObject members || argument.AsObject().All(entry => !members.ContainsKey(entry.Key) || Accepts(entry.Value!, members[entry.Key])),
        "additionalProperties" => value is not JsonObject members || Unnamed(schema, members).All(member => Additional(argument, member.Value)),
        "propertyNames" => value is not JsonObject members || members.All(member => Accepts(argument, JsonValue.Create(member.Key))),
        "oneOf" => argument.AsArray().Count(option => Accepts(option!, value)) == 1,
        "$ref" => Accepts(root["$defs"]![argument.GetValue<string>()["#/$defs/".Length..]]!, value),
        _ => throw new NotSupportedException($"The checker does not know the keyword '{keyword}'."),
    };

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Unnamed(JsonObject schema, JsonObject members) =>
        members.Where(member => schema["properties"]?.AsObject().ContainsKey(member.Key) != true);

    private bool Additional(JsonNode argument, JsonNode? value) =>
        argument is JsonValue flag ? flag.GetValue<bool>() : Accepts(argument, value);

    /// <summary>In the schema's regular expressions '$' is the very end.</summary>
    private bool Matches(string pattern, string text)
    {
        if (!_patterns.TryGetValue(pattern, out var regex))
        {
            regex = new Regex(pattern.EndsWith('$') ? pattern[..^1] + @"\z" : pattern, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
            _patterns[pattern] = regex;
        }

        return regex.IsMatch(text);
    }

    private static bool IsInteger(JsonNode? value) => TypeOf(value) == "number" && double.IsInteger(value!.GetValue<double>());

    private static string TypeOf(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        _ => value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.String => "string",
            System.Text.Json.JsonValueKind.Number => "number",
            _ => "boolean",
        },
    };
}
