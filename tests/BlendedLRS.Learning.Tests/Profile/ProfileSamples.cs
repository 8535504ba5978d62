using System.Text;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.Profile;
using BlendedLRS.Learning.RuleSets;

namespace BlendedLRS.Learning.Tests.Profile;

/// <summary>A valid Statement for each template of the profile, and rules to hold it against.</summary>
internal static class ProfileSamples
{
    public static readonly ProfileRules Rules = ProfileRules.Of(Some.Bases, RuleSet.Default);

    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "profile-samples.json"));

    /// <summary>The names of the templates.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Under(Some.Base).Select(sample => sample.Key)];

    /// <summary>The samples under a base.</summary>
    public static JsonObject Under(string root) => JsonNode.Parse(Text.Replace("{B}", root, StringComparison.Ordinal))!.AsObject();

    /// <summary>A copy of one sample.</summary>
    public static JsonObject Of(string name, string root = Some.Base) => Under(root)[name]!.AsObject();

    /// <summary>IRI of a template.</summary>
    public static string Template(string name) => $"{Some.Base}/templates/{name}";

    /// <summary>Judges a Statement of our profile.</summary>
    public static ProfileVerdict Judged(this JsonObject statement, Func<Guid, ReadOnlyMemory<byte>?>? referred = null) => Rules.Judge(statement.Bytes(), referred)!;

    /// <summary>Rules of a small profile with one template, for the Verb <c>tried</c>.</summary>
    /// <param name="rules">The rules of the template, as JSON.</param>
    public static ProfileRules With(string rules)
    {
        var text = $$"""
            {"id":"{B}","versions":[{"id":"{B}/v0.1"}],"templates":[{"id":"{B}/templates/tried","verb":"https://a.example/tried","rules":[{{rules}}]}]}
            """;
        Assert.Null(ProfileDocument.Load(text, Some.Bases, out var document));
        Assert.Null(ProfileRules.Load(document!, Some.Bases, RuleSet.Default, out var made));
        return made!;
    }

    /// <summary>A Statement of that template.</summary>
    public static byte[] Tried(string more) => Encoding.UTF8.GetBytes(
        $$$"""
        {"verb":{"id":"https://a.example/tried"},"context":{"contextActivities":{"category":[{"id":"{{{Some.Base}}}/v0.1"}]}}{{{(more.Length == 0 ? "" : "," + more)}}}}
        """);
}
