using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Security;

namespace BlendedLRS.Server.Catalogue;

/// <summary>The parts of the catalogue that are put entry by entry.</summary>
internal static class CatalogueKinds
{
    /// <summary>An example of a revision.</summary>
    public const string Revision = """{ "name": "2", "released": "2026-03-02T00:00:00Z", "activityId": "https://lms.example/m/lockout/2", "cause": "feedback", "flexLevel": "choice", "addresses": [] }""";

    /// <summary>An example of a module.</summary>
    public const string Module = $$"""
        { "key": "lockout", "name": "Lockout and tagout", "activityIds": ["https://lms.example/m/lockout/2"], "class": "regulated", "owner": "p-17",
          "mustBeStandard": "The wording is prescribed by law", "topics": ["https://skills.example/lockout"], "estimatedMinutes": 45, "revisions": [{{Revision}}] }
        """;

    /// <summary>Modules.</summary>
    public static EntryKind<LearningModule> Modules { get; } = new(
        CataloguePart.Module, "modules", module => module.Key, content => content.Modules, (content, modules) => content with { Modules = modules })
    {
        Texts = module => [module.Key, module.Name, module.Owner, .. module.Aliases, .. module.ActivityIds, .. module.Topics],
        Remove = ModuleLineage.Remove,
        Find = (content, key) => content.FindModule(key),
        Example = Module,
        Words = ("module", "modules"),
    };

    /// <summary>Topics.</summary>
    public static EntryKind<Topic> Topics { get; } = new(
        CataloguePart.Topic, "topics", topic => topic.ActivityId, content => content.Topics, (content, topics) => content with { Topics = topics })
    {
        Texts = topic => [topic.ActivityId, topic.Name, topic.Competency],
        Remove = (content, key) => CatalogueOutcome.Of(content with { Topics = content.Topics.Remove(key) }),
        Find = (content, key) => content.Topics.GetValueOrDefault(key),
        Example = """{ "activityId": "https://tags.example/loto", "name": "LOTO", "competency": "https://skills.example/lockout" }""",
        Words = ("topic", "topics"),
    };

    /// <summary>Sources.</summary>
    public static EntryKind<LearningSource> Sources { get; } = new(
        CataloguePart.LearningSource, "sources", source => source.Key, content => content.Sources, (content, sources) => content with { Sources = sources })
    {
        Texts = source => [source.Key],
        Remove = (content, key) => CatalogueOutcome.Of(content with { Sources = content.Sources.Remove(key) }),
        Find = (content, key) => content.Sources.GetValueOrDefault(key),
        Check = CheckCredentialAsync,
        Example = """{ "key": "key-2bXk9T", "kind": "lms", "registrationIsAttempt": false, "enrolments": { "manual": "manager-driven", "self": "employee-led" } }""",
        Words = ("source", "sources"),
    };

    private static async Task<Problem?> CheckCredentialAsync(HttpContext context, LearningSource source)
    {
        var credential = await context.RequestServices.GetRequiredService<ApiKeys>().FindAsync(source.Key, context.RequestAborted);
        if (credential is null)
        {
            return Problem.Of(CatalogueFault.Refuse("/key", $"There is no API key '{source.Key}'."));
        }

        return credential.Source == source.Kind
            ? null
            : Problem.Of(CatalogueFault.Refuse("/kind", $"The API key is bound to {ApiKeyRules.TextOf(credential.Source)}, which never changes."));
    }
}
