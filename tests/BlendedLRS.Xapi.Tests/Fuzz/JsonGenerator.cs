using FsCheck;
using FsCheck.Fluent;

namespace BlendedLRS.Xapi.Tests.Fuzz;

/// <summary>JSON built from the keys and the typical values of the standard, often at the wrong place.</summary>
internal static class JsonGenerator
{
    private static readonly string[] Keys =
    [
        "actor", "verb", "object", "result", "context", "timestamp", "attachments", "id", "stored", "authority", "version", "objectType", "name", "mbox", "mbox_sha1sum", "openid", "account", "member",
        "homePage", "display", "definition", "description", "type", "moreInfo", "extensions", "interactionType", "correctResponsesPattern", "choices", "steps", "score", "success", "duration", "raw", "min",
        "registration", "instructor", "team", "contextActivities", "parent", "revision", "language", "statement", "contextAgents", "agent", "relevantTypes", "en", "a:b", "", "\\u0069d",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "1", "-0.5", "1e400", "\"\"", "\"a\"", "\"a:b\"", "\"en\"", "\"mailto:a@b\"", "\"Agent\"", "\"Group\"", "\"Activity\"", "\"StatementRef\"", "\"SubStatement\"", "\"choice\"",
        "\"6690e6c9-3ef0-4ed3-8b37-7f3964730bee\"", "\"2026-03-01T09:30:00Z\"", "\"PT1S\"", "\"1.0.0\"", "{}", "[]", "{\"id\":\"a:b\"}", "{\"mbox\":\"mailto:a@b\"}", "\"\\ud800\"", "[{\"id\":\"a:b\"}]",
    ];

    /// <summary>A minimal Statement with one to four properties put in or put over, at the top or one level below.</summary>
    public static Gen<string> Statement() =>
        from extra in Gen.ListOf(Property(2), 3)
        from below in Gen.ListOf(Property(3), 2)
        from place in Gen.Elements("actor", "verb", "object", "result", "context")
        from whole in Gen.Elements(true, true, false)
        select Text([.. extra], [.. below], place, whole);

    private static string Text(IReadOnlyList<string> extra, IReadOnlyList<string> below, string place, bool whole)
    {
        var parts = new Dictionary<string, List<string>>(StringComparer.Ordinal)
        {
            ["actor"] = ["\"mbox\":\"mailto:a@b\""],
            ["verb"] = ["\"id\":\"a:b\""],
            ["object"] = ["\"id\":\"a:b\""],
            ["result"] = [],
            ["context"] = [],
        };
        parts[place].AddRange(below);
        var properties = parts.Where(part => whole || part.Key != place).Select(part => $"\"{part.Key}\":{{{string.Join(',', part.Value)}}}");
        return "{" + string.Join(',', properties.Concat(whole ? [] : extra)) + "}";
    }

    private static Gen<string> Property(int depth) => from key in Gen.Elements(Keys) from value in Value(depth) select $"\"{key}\":{value}";

    private static Gen<string> Value(int depth) =>
        depth == 0
            ? Gen.Elements(Values)
            : Gen.OneOf(
                Gen.Elements(Values),
                Gen.Elements(Values),
                from properties in Gen.ListOf(Property(depth - 1), 2) select "{" + string.Join(',', properties) + "}",
                from values in Gen.ListOf(Value(depth - 1), 2) select "[" + string.Join(',', values) + "]");
}
