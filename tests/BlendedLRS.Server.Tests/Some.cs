using System.Globalization;
using System.Text.Json.Nodes;

namespace BlendedLRS.Server.Tests;

/// <summary>Statements and parts of them, valid unless a test changes them.</summary>
internal static class Some
{
    public const string Verb = "http://adlnet.gov/expapi/verbs/completed";
    public const string Activity = "https://lms.example.com/courses/lockout-tagout";
    public const string Mbox = "mailto:anna.smit@example.com";

    private static int _counter;

    /// <summary>An id that no other test uses.</summary>
    public static Guid Id() => new($"00000000-0000-4000-8000-{Interlocked.Increment(ref _counter).ToString("x12", CultureInfo.InvariantCulture)}");

    /// <summary>An IRI that no other test uses.</summary>
    public static string Iri(string kind) => $"https://example.com/{kind}/{Id()}";

    /// <summary>Query text for an Agent.</summary>
    public static string Agent(string mbox) => $$"""{"mbox":"{{mbox}}"}""";

    public static JsonObject Statement(Guid? id = null, string mbox = Mbox, string verb = Verb, string activity = Activity)
    {
        var statement = new JsonObject
        {
            ["actor"] = new JsonObject { ["mbox"] = mbox },
            ["verb"] = new JsonObject { ["id"] = verb },
            ["object"] = new JsonObject { ["id"] = activity },
        };
        if (id is not null)
        {
            statement.Insert(0, "id", id.Value.ToString());
        }

        return statement;
    }
}
