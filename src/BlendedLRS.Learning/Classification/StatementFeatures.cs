using System.Collections.Frozen;
using System.Text.Json;
using BlendedLRS.Xapi.Actors;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Learning.Classification;

/// <summary>What the rules look at in one Statement, IRIs of vocabularies normalised. What is missing or of an unexpected shape is absent, never an error.</summary>
internal sealed class StatementFeatures
{
    public string? Verb { get; private init; }

    public ObjectKind ObjectKind { get; private init; }

    public string? ObjectId { get; private init; }

    public string? ObjectType { get; private init; }

    public IReadOnlyList<string> RelatedTypes { get; private init; } = [];

    public IReadOnlyList<string> CategoryIds { get; private init; } = [];

    public IReadOnlyList<string> CategoryTypes { get; private init; } = [];

    public string? Platform { get; private init; }

    public bool Instructor { get; private init; }

    /// <summary>Text values by key; null for values that are not text.</summary>
    public IReadOnlyDictionary<string, string?> ContextExtensions { get; private init; } = FrozenDictionary<string, string?>.Empty;

    public IReadOnlyDictionary<string, string?> ResultExtensions { get; private init; } = FrozenDictionary<string, string?>.Empty;

    public IReadOnlyDictionary<string, string?> ObjectExtensions { get; private init; } = FrozenDictionary<string, string?>.Empty;

    public string? Duration { get; private init; }

    public string? Timestamp { get; private init; }

    public Ifi? Person { get; private init; }

    public bool? Completion { get; private init; }

    public bool InstructorIsActor { get; private init; }

    public static StatementFeatures Of(JsonElement statement, IriNormaliser normaliser)
    {
        var person = AgentKeys.OfAgent(statement.Child("actor"));
        var target = statement.Child("object");
        var context = statement.Child("context");
        var result = statement.Child("result");
        var activities = context.Child("contextActivities");
        var categories = activities.Child("category").Items();
        return new StatementFeatures
        {
            Verb = statement.Child("verb").Iri("id", normaliser),
            ObjectKind = KindOf(target.Text("objectType")),
            ObjectId = target.Text("id"),
            ObjectType = target.Child("definition").Iri("type", normaliser),
            RelatedTypes = [.. TypesOf(activities.Child("parent").Items().Concat(activities.Child("grouping").Items()), normaliser)],
            CategoryIds = [.. categories.Select(activity => activity.Iri("id", normaliser)).OfType<string>()],
            CategoryTypes = [.. TypesOf(categories, normaliser)],
            Platform = context.Text("platform"),
            Completion = result.Flag("completion"),
            InstructorIsActor = person is { } actor && AgentKeys.OfAgent(context.Child("instructor")) is { } instructor && instructor == actor,
            Instructor = context.Child("instructor").ValueKind == JsonValueKind.Object,
            ContextExtensions = context.Child("extensions").Texts(normaliser),
            ResultExtensions = result.Child("extensions").Texts(normaliser),
            ObjectExtensions = target.Child("definition").Child("extensions").Texts(normaliser),
            Duration = result.Text("duration"),
            Timestamp = statement.Text("timestamp"),
            Person = person,
        };
    }

    private static IEnumerable<string> TypesOf(IEnumerable<JsonElement> activities, IriNormaliser normaliser) =>
        activities.Select(activity => activity.Child("definition").Iri("type", normaliser)).OfType<string>();

    private static ObjectKind KindOf(string? objectType) => objectType switch
    {
        "Agent" => ObjectKind.Agent,
        "Group" => ObjectKind.Group,
        "StatementRef" => ObjectKind.StatementRef,
        "SubStatement" => ObjectKind.SubStatement,
        _ => ObjectKind.Activity,
    };
}
