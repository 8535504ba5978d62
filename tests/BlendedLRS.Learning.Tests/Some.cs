using System.Text;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Profile;
using BlendedLRS.Learning.RuleSets;

namespace BlendedLRS.Learning.Tests;

/// <summary>Test data: a Statement to vary, and classifiers.</summary>
internal static class Some
{
    public const string Base = "https://blend.example/xapi";
    public const string Adl = "http://adlnet.gov/expapi/verbs/";
    public const string AdlType = "http://adlnet.gov/expapi/activities/";
    public const string TinCan = "http://id.tincanapi.com/verb/";
    public const string TinCanType = "http://id.tincanapi.com/activitytype/";
    public const string Module = AdlType + "module";
    public const string Course = "https://w3id.org/xapi/cmi5/activitytype/course";

    public static readonly ProfileBases Bases = new(Base);
    public static readonly Classifier Classifier = new(RuleSet.Default, Options());

    public static ClassifierOptions Options(string zone = "Europe/Amsterdam", params string[] earlier) =>
        new(new ProfileBases(Base, earlier), TimeZoneInfo.FindSystemTimeZoneById(zone));

    /// <summary>A Statement of somebody about an Activity.</summary>
    public static JsonObject Statement(string verb = Adl + "completed", string? type = Module)
    {
        var target = new JsonObject { ["id"] = "https://lms.example/m/1" };
        if (type is not null)
        {
            target["definition"] = new JsonObject { ["type"] = type };
        }

        return new JsonObject
        {
            ["actor"] = new JsonObject { ["account"] = new JsonObject { ["homePage"] = "https://hr.example", ["name"] = "e-1042" } },
            ["verb"] = new JsonObject { ["id"] = verb },
            ["object"] = target,
            ["timestamp"] = "2025-11-20T09:00:00Z",
        };
    }

    /// <summary>The same, following our profile.</summary>
    public static JsonObject Entry(string verb, string? type = null) =>
        Statement(verb, type).InContextActivities("category", Base + "/v0.1", AdlType + "profile");

    public static LearningFact Fact(this JsonObject statement, SourceKind source = SourceKind.Lms, Classifier? classifier = null) =>
        Fact(statement.Bytes(), source, classifier);

    public static LearningFact Fact(byte[] statement, SourceKind source = SourceKind.Lms, Classifier? classifier = null) =>
        (classifier ?? Classifier).Classify(7, new Guid("64e6b5a3-a0bd-4057-bf24-126d2bec52e1"), new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), source, statement);

    public static byte[] Bytes(this JsonObject statement) => Encoding.UTF8.GetBytes(statement.ToJsonString());

    public static JsonObject InContextActivities(this JsonObject statement, string place, string id, string? type = null)
    {
        var activities = statement.Inner("context").Inner("contextActivities");
        var list = activities[place] as JsonArray ?? [];
        activities[place] = list;
        var activity = new JsonObject { ["id"] = id };
        if (type is not null)
        {
            activity["definition"] = new JsonObject { ["type"] = type };
        }

        list.Add(activity);
        return statement;
    }

    public static JsonObject WithExtension(this JsonObject statement, string key, JsonNode? value, string holder = "context")
    {
        statement.Inner(holder).Inner("extensions")[key] = value;
        return statement;
    }

    public static JsonObject With(this JsonObject statement, string holder, string key, JsonNode? value)
    {
        statement.Inner(holder)[key] = value;
        return statement;
    }

    public static JsonObject WithObject(this JsonObject statement, JsonObject target)
    {
        statement["object"] = target;
        return statement;
    }

    public static JsonObject Agent(string name = "e-2200") =>
        new() { ["objectType"] = "Agent", ["account"] = new JsonObject { ["homePage"] = "https://hr.example", ["name"] = name } };

    public static JsonObject StatementRef() => new() { ["objectType"] = "StatementRef", ["id"] = "b067a497-006e-4b6d-96a3-1ab8be97de62" };

    private static JsonObject Inner(this JsonObject parent, string name)
    {
        if (parent[name] is not JsonObject child)
        {
            child = [];
            parent[name] = child;
        }

        return child;
    }
}
