using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.Profile;

namespace BlendedLRS.Learning.Tests.Profile;

/// <summary>What the xAPI Profiles specification 1.0 demands of a profile document, section by section of its Structure part; each demand says what breaks it.</summary>
internal static class ProfileMusts
{
    private static readonly string[] Forms = ["alternates", "optional", "oneOrMore", "sequence", "zeroOrMore"];
    private static readonly string[] Demands = ["presence", "any", "all", "none"];

    private static readonly HashSet<string> Known =
    [
        "@context", "id", "type", "conformsTo", "prefLabel", "definition", "seeAlso", "versions", "author", "concepts", "templates", "patterns", "wasRevisionOf", "generatedAtTime",
        "name", "url", "inScheme", "deprecated", "broader", "narrower", "broadMatch", "narrowMatch", "exactMatch", "relatedMatch", "related", "recommendedActivityTypes", "recommendedVerbs",
        "context", "schema", "inlineSchema", "contentType", "activityDefinition", "verb", "objectActivityType", "contextGroupingActivityType", "contextParentActivityType",
        "contextOtherActivityType", "contextCategoryActivityType", "attachmentUsageType", "objectStatementRefTemplate", "contextStatementRefTemplate", "rules", "location", "selector",
        "presence", "any", "all", "none", "scopeNote", "primary", "alternates", "optional", "oneOrMore", "sequence", "zeroOrMore",
    ];

    public static readonly IReadOnlyDictionary<string, Func<JsonObject, IEnumerable<string>>> All = new Dictionary<string, Func<JsonObject, IEnumerable<string>>>(StringComparer.Ordinal)
    {
        ["4 no value is empty or null"] = profile => Nodes(profile, "").Where(node => IsEmpty(node.Node)).Select(node => node.Path),
        ["4 every property is one of the context"] = profile => Parts(profile).Prepend(profile).SelectMany(part => part.Select(member => member.Key)).Where(key => !Known.Contains(key) && !IsIri(key)),
        ["4 every id is an absolute IRI and stands once"] = profile => Ids(profile).GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1 || !IsIri(group.Key)).Select(group => group.Key),
        ["6.0 the profile has its properties"] = profile => Missing(profile, "id @context type conformsTo prefLabel definition versions author"),
        ["6.0 the context is that of profiles"] = profile => If(profile["@context"] is JsonArray list ? !list.Any(IsContext) : !IsContext(profile["@context"]), "@context"),
        ["6.0 its type is Profile"] = profile => If(Text(profile, "type") != "Profile", "type"),
        ["6.0 it conforms to 1.0"] = profile => If(Text(profile, "conformsTo") != "https://w3id.org/xapi/profiles#1.0", "conformsTo"),
        ["6.0 labels, definitions and notes are language maps"] = profile => Parts(profile).Prepend(profile).SelectMany(Labels).Where(label => !IsLanguageMap(label)).Select(label => label!.ToJsonString()),
        ["6.1 a version has an id and a time"] = profile => Of(profile, "versions").SelectMany(version => Missing(version, "id generatedAtTime").Concat(If(!IsTime(version["generatedAtTime"]), "generatedAtTime"))),
        ["6.1 every version but the first revises one"] = profile => Of(profile, "versions").OrderBy(version => Text(version, "generatedAtTime"), StringComparer.Ordinal).Skip(1).SelectMany(version => Missing(version, "wasRevisionOf")),
        ["6.2 the author is an organization or a person with a name"] = profile => If(Text(profile["author"], "type") is not ("Organization" or "Person") || Text(profile["author"], "name") is null, "author"),
        ["7 a concept has the properties of its type"] = profile => Of(profile, "concepts").SelectMany(concept => MissingOfConcept(concept)),
        ["7 a concept is the profile's own"] = profile => Of(profile, "concepts").Select(concept => Text(concept, "id") ?? "").Where(id => !id.StartsWith(Text(profile, "id") + "/", StringComparison.Ordinal)),
        ["7.1 only deprecated concepts have related ones"] = profile => Of(profile, "concepts").Where(concept => concept.ContainsKey("related") && concept["deprecated"]?.GetValue<bool>() != true).Select(concept => Text(concept, "id")!),
        ["7.1 broader, narrower and related are lists of concepts here"] = profile => Of(profile, "concepts").SelectMany(concept => Texts(concept, "broader").Concat(Texts(concept, "narrower")).Concat(Texts(concept, "related"))).Except(Of(profile, "concepts").Select(concept => Text(concept, "id")!)),
        ["7.2 recommended verbs and types stand with their kind of extension"] = profile => Of(profile, "concepts").Where(IsRecommendedWrongly).Select(concept => Text(concept, "id")!),
        ["7.2 an extension has one schema at most, and it is JSON"] = profile => Of(profile, "concepts").Where(concept => (concept.ContainsKey("schema") && concept.ContainsKey("inlineSchema")) || !IsSchema(concept["inlineSchema"])).Select(concept => Text(concept, "id")!),
        ["8 everything is in a version of this profile"] = profile => Parts(profile, "concepts", "templates", "patterns").Where(part => part["inScheme"] is null ? Text(part, "type") != "Pattern" : !Versions(profile).Contains(Text(part, "inScheme"))).Select(part => Text(part, "id")!),
        ["8 a template has its properties"] = profile => Of(profile, "templates").SelectMany(template => Missing(template, "id type inScheme prefLabel definition").Concat(If(Text(template, "type") != "StatementTemplate", "type"))),
        ["8 a template names not both a type and a reference for its object"] = profile => Of(profile, "templates").Where(template => template.ContainsKey("objectStatementRefTemplate") && template.ContainsKey("objectActivityType")).Select(template => Text(template, "id")!),
        ["8 references are to templates of this profile"] = profile => Of(profile, "templates").SelectMany(template => Texts(template, "objectStatementRefTemplate").Concat(Texts(template, "contextStatementRefTemplate"))).Except(TemplateIds(profile)),
        ["8.1 a rule has a location and a demand"] = profile => Rules(profile).Where(rule => !rule.ContainsKey("location") || !Demands.Any(rule.ContainsKey)).Select(rule => rule.ToJsonString()),
        ["8.1 presence is one of three words"] = profile => Rules(profile).Where(rule => rule.ContainsKey("presence") && Text(rule, "presence") is not ("included" or "excluded" or "recommended")).Select(rule => rule.ToJsonString()),
        ["8.1 paths have no filters, scripts or slices"] = profile => Rules(profile).SelectMany(rule => new[] { Text(rule, "location"), Text(rule, "selector") }).OfType<string>().Where(path => !JsonPath.TryParse(path, out _)),
        ["8.1 values are primitive, so that no context is missing"] = profile => Rules(profile).SelectMany(rule => Demands.Select(demand => rule[demand]).OfType<JsonArray>()).SelectMany(values => values).Where(value => value is not JsonValue).Select(value => value?.ToJsonString() ?? "null"),
        ["9 a primary pattern has a label and a definition"] = profile => Of(profile, "patterns").Where(IsPrimary).SelectMany(pattern => Missing(pattern, "prefLabel definition")),
        ["9 a pattern has exactly one form"] = profile => Of(profile, "patterns").Where(pattern => Forms.Count(pattern.ContainsKey) != 1).Select(pattern => Text(pattern, "id")!),
        ["9 alternates hold no optional or zeroOrMore"] = profile => Of(profile, "patterns").SelectMany(pattern => Texts(pattern, "alternates")).Where(id => Of(profile, "patterns").Any(member => Text(member, "id") == id && (member.ContainsKey("optional") || member.ContainsKey("zeroOrMore")))),
        ["9 no pattern is within itself"] = profile => Of(profile, "patterns").Select(pattern => Text(pattern, "id")!).Where(id => Within(profile, id, []).Contains(id)),
        ["9 alternates have two members"] = profile => Of(profile, "patterns").Where(pattern => pattern["alternates"] is JsonArray { Count: < 2 }).Select(pattern => Text(pattern, "id")!),
        ["9 a sequence has two members, or is a primary one of a template"] = profile => Of(profile, "patterns").Where(pattern => IsTooShort(profile, pattern)).Select(pattern => Text(pattern, "id")!),
        ["9 members of patterns are known"] = profile => Of(profile, "patterns").SelectMany(Members).Except([.. TemplateIds(profile), .. Of(profile, "patterns").Select(pattern => Text(pattern, "id")!)]),
        ["9 every template is in a primary pattern, so that it can be followed"] = profile => TemplateIds(profile).Except(Of(profile, "patterns").Where(IsPrimary).SelectMany(pattern => Within(profile, Text(pattern, "id")!, []))),
    };

    /// <summary>The demands that a profile breaks, with what breaks them.</summary>
    public static IEnumerable<string> Broken(JsonObject profile) => All.SelectMany(must => must.Value(profile).Select(what => $"{must.Key}: {what}"));

    private static IEnumerable<JsonObject> Of(JsonNode profile, string list) => (profile[list] as JsonArray ?? []).OfType<JsonObject>();

    private static IEnumerable<JsonObject> Rules(JsonObject profile) => Of(profile, "templates").SelectMany(template => Of(template, "rules"));

    private static IEnumerable<JsonObject> Parts(JsonObject profile, params string[] lists) =>
        lists.Length > 0
            ? lists.SelectMany(list => Of(profile, list))
            : Parts(profile, "versions", "concepts", "templates", "patterns").Concat(Rules(profile)).Concat(profile["author"] is JsonObject author ? [author] : []);

    private static IEnumerable<string> Ids(JsonObject profile) => Parts(profile, "versions", "concepts", "templates", "patterns").Prepend(profile).Select(part => Text(part, "id") ?? "");

    private static IEnumerable<string> TemplateIds(JsonObject profile) => Of(profile, "templates").Select(template => Text(template, "id")!);

    private static IEnumerable<string?> Versions(JsonObject profile) => Of(profile, "versions").Select(version => Text(version, "id"));

    private static string? Text(JsonNode? node, string name) => (node as JsonObject)?[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static IEnumerable<string> Texts(JsonObject part, string name) => (part[name] as JsonArray ?? []).OfType<JsonValue>().Select(value => value.GetValue<string>());

    private static IEnumerable<string> Missing(JsonObject part, string names) => names.Split(' ').Where(name => !part.ContainsKey(name));

    private static IEnumerable<string> If(bool isBroken, string what) => isBroken ? [what] : [];

    private static IEnumerable<string> MissingOfConcept(JsonObject concept) => Text(concept, "type") switch
    {
        "Verb" or "ActivityType" or "AttachmentUsageType" or "ContextExtension" or "ResultExtension" or "ActivityExtension" => Missing(concept, "id inScheme prefLabel definition"),
        "StateResource" or "AgentProfileResource" or "ActivityProfileResource" => Missing(concept, "id inScheme prefLabel definition contentType"),
        "Activity" => Missing(concept, "id inScheme activityDefinition"),
        _ => ["type"],
    };

    private static bool IsRecommendedWrongly(JsonObject concept) =>
        (concept.ContainsKey("recommendedVerbs") && Text(concept, "type") is not ("ContextExtension" or "ResultExtension"))
        || (concept.ContainsKey("recommendedActivityTypes") && Text(concept, "type") != "ActivityExtension");

    private static bool IsSchema(JsonNode? schema)
    {
        try
        {
            return schema is null || JsonNode.Parse(schema.GetValue<string>()) is JsonObject;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsPrimary(JsonObject pattern) => pattern["primary"]?.GetValue<bool>() == true;

    private static bool IsTooShort(JsonObject profile, JsonObject pattern) =>
        pattern["sequence"] is JsonArray { Count: < 2 } members
        && !(members.Count == 1 && IsPrimary(pattern) && TemplateIds(profile).Contains(members[0]!.GetValue<string>()) && !Of(profile, "patterns").SelectMany(Members).Contains(Text(pattern, "id")));

    private static IEnumerable<string> Members(JsonObject pattern) =>
        Forms.SelectMany(form => pattern[form] switch { JsonArray list => list.Select(member => member!.GetValue<string>()), JsonValue one => [one.GetValue<string>()], _ => [] });

    /// <summary>Everything that a pattern is made of, at any depth.</summary>
    private static HashSet<string> Within(JsonObject profile, string id, HashSet<string> seen)
    {
        foreach (var member in Of(profile, "patterns").Where(pattern => Text(pattern, "id") == id).SelectMany(Members).Where(seen.Add).ToList())
        {
            Within(profile, member, seen);
        }

        return seen;
    }

    private static IEnumerable<JsonNode?> Labels(JsonObject part) => new[] { "prefLabel", "definition", "scopeNote" }.Where(part.ContainsKey).Select(name => part[name]);

    private static bool IsLanguageMap(JsonNode? label) =>
        label is JsonObject map && map.Count > 0 && map.All(entry => entry.Key.Length >= 2 && entry.Key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') && entry.Value is JsonValue text && text.TryGetValue<string>(out _));

    private static bool IsContext(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) && text == "https://w3id.org/xapi/profiles/context";

    private static bool IsTime(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out string? text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) && text.Contains('T', StringComparison.Ordinal);

    private static bool IsIri(string text) => Uri.TryCreate(text, UriKind.Absolute, out var iri) && iri.Scheme is "http" or "https";

    private static bool IsEmpty(JsonNode? node) => node switch
    {
        null => true,
        JsonObject map => map.Count == 0,
        JsonArray list => list.Count == 0,
        JsonValue value => value.TryGetValue(out string? text) && text.Length == 0,
        _ => false,
    };

    private static IEnumerable<(string Path, JsonNode? Node)> Nodes(JsonNode? node, string path) => node switch
    {
        JsonObject map => map.SelectMany(member => Nodes(member.Value, $"{path}/{member.Key}")).Prepend((path, node)),
        JsonArray list => list.SelectMany((item, index) => Nodes(item, string.Create(CultureInfo.InvariantCulture, $"{path}/{index}"))).Prepend((path, node)),
        _ => [(path, node)],
    };
}
