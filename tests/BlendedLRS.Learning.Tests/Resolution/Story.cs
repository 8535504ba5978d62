using System.Globalization;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.People;
using BlendedLRS.Learning.Resolution;
using BlendedLRS.Learning.RuleSets;

namespace BlendedLRS.Learning.Tests.Resolution;

/// <summary>Statements told one after the other, classified, and resolved for one person.</summary>
internal sealed class Story
{
    public const string Person = "account|https://hr.example|e-1042";
    public const string Other = "account|https://hr.example|e-2200";
    public const string Edlm = "https://xapi.edlm/profiles/edlm-lms/concepts/";
    public const string Tla = "https://w3id.org/xapi/tla/verbs/";
    public const string Approve = "http://activitystrea.ms/schema/1.0/approve";

    private readonly List<LearningFact> _facts = [];

    public IReadOnlyList<LearningFact> Facts => _facts;

    public static ResolutionOptions Options => RuleSet.Default.Resolution;

    /// <summary>Tells a Statement at a moment such as <c>11-20 09:00</c> of 2025.</summary>
    public Guid Tell(string time, JsonObject statement, SourceKind source = SourceKind.Lms, bool isVoided = false)
    {
        statement["timestamp"] = DateTimeOffset.ParseExact((time.Length > 11 ? "" : "2025-") + time + "Z", "yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToString("O", CultureInfo.InvariantCulture);
        var id = Id(_facts.Count + 1);
        var fact = Some.Classifier.Classify(_facts.Count + 1, id, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), source, statement.Bytes());
        _facts.Add(fact with { IsVoided = isVoided });
        return id;
    }

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public PersonLearning Resolve(ModuleCatalogue? catalogue = null, Roster? roster = null, string person = Person) =>
        PersonResolution.Resolve(person, _facts, catalogue ?? ModuleCatalogue.Empty, roster ?? Roster.Empty, Options);

    public ModuleLearning ResolveModule(string key, ModuleCatalogue? catalogue = null) =>
        ModuleResolution.Resolve(key, _facts, catalogue ?? ModuleCatalogue.Empty, Roster.Empty);

    /// <summary>A Statement about an Activity.</summary>
    public static JsonObject About(string verb, string id, string? type = Some.Module, string? key = null)
    {
        var statement = Some.Statement(verb, type);
        statement["object"]!["id"] = id;
        if (key is not null)
        {
            statement["object"]!["definition"]!["extensions"] = new JsonObject { [Some.Base + "/ext/module-key"] = key };
        }

        return statement;
    }

    public static JsonObject Completed(string id, string? type = Some.Module, string? key = null) => About(Some.Adl + "completed", id, type, key);

    public static JsonObject By(JsonObject statement, string name)
    {
        statement["actor"] = Some.Agent(name);
        return statement;
    }

    public static JsonObject Referring(JsonObject statement, Guid id) =>
        statement.With("context", "statement", new JsonObject { ["objectType"] = "StatementRef", ["id"] = id.ToString() });

    public static JsonObject Ref(Guid id) => new() { ["objectType"] = "StatementRef", ["id"] = id.ToString() };

    /// <summary>A catalogue of modules, each with one Activity id.</summary>
    public static ModuleCatalogue Catalogue(params LearningModule[] modules) => new(modules, []);

    public static LearningModule Module(string key, string? partOf = null, params string[] ids) => new(key, key) { PartOf = partOf, ActivityIds = ids };
}
