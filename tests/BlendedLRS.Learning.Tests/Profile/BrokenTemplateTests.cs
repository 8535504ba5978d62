using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Profile;
using BlendedLRS.Learning.RuleSets;

namespace BlendedLRS.Learning.Tests.Profile;

/// <summary>Every rule of every template of the profile, broken once in the template's sample: generated from the document, so that a new rule is tested by itself.</summary>
public sealed class BrokenTemplateTests
{
    private const string Category = "$.context.contextActivities.category[*].id";

    private static readonly IriNormaliser Iris = new(RuleSet.Default.Document.Normalisation, Some.Bases);

    /// <summary>Template and number of the rule; the category decides whether a Statement is judged at all, so its rule cannot be broken alone.</summary>
    public static TheoryData<string, int> Rules
    {
        get
        {
            var all = new TheoryData<string, int>();
            foreach (var template in ProfileDocument.Of(Some.Bases).Content.Templates)
            {
                for (var i = 0; i < template.Rules.Count; i++)
                {
                    if (template.Rules[i].Location != Category)
                    {
                        all.Add(template.Id, i);
                    }
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_that_is_broken_is_told_with_template_location_and_place(string template, int index)
    {
        var rule = ProfileDocument.Of(Some.Bases).Content.Templates.Single(candidate => candidate.Id == template).Rules[index];
        var breaches = Breaches(rule).ToList();
        Assert.NotEmpty(breaches);
        foreach (var (isNote, breach) in breaches)
        {
            var sample = ProfileSamples.Of(template[(template.LastIndexOf('/') + 1)..]);
            breach(sample);
            var verdict = sample.Judged();
            var told = Assert.Single(isNote ? verdict.Notes : verdict.Broken, broken => broken.Template == template && broken.Location == rule.Location);
            Assert.Equal(isNote, verdict.Holds);
            Assert.Equal("Profile", told.Refusal.Requirement);
            Assert.Contains(template, told.Refusal.Reason, StringComparison.Ordinal);
            Assert.Contains(told.Refusal.Pointer, Places(rule, sample));
        }
    }

    /// <summary>The ways to break a rule: what must be there goes, what must not be comes, a value becomes another.</summary>
    private static IEnumerable<(bool IsNote, Action<JsonObject> Breach)> Breaches(TemplateRule rule)
    {
        if (rule.Presence is RulePresence.Included or RulePresence.Recommended)
        {
            yield return (rule.Presence == RulePresence.Recommended, sample => Remove(sample, rule.Location));
        }

        foreach (var path in rule.Presence == RulePresence.Excluded || rule.Any is not null || rule.All is not null ? rule.Location.Split('|') : [])
        {
            yield return (false, sample => Put(sample, path, "something-else"));
        }
    }

    /// <summary>Where a refusal may point: to what is there, or to where it should be.</summary>
    private static List<string> Places(TemplateRule rule, JsonObject sample)
    {
        Assert.True(JsonPath.TryParse(rule.Location, out var path));
        using var document = JsonDocument.Parse(sample.ToJsonString());
        return [path.Place, .. path.Find(new FoundValue(document.RootElement, ""), Iris).Select(found => found.Pointer)];
    }

    private static void Remove(JsonObject sample, string location)
    {
        Assert.True(JsonPath.TryParse(location, out var path));
        using var document = JsonDocument.Parse(sample.ToJsonString());
        foreach (var found in path.Find(new FoundValue(document.RootElement, ""), Iris))
        {
            var tokens = found.Pointer.Split('/')[1..].Select(token => token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)).ToList();
            JsonNode at = sample;
            foreach (var token in tokens.SkipLast(1))
            {
                at = at is JsonArray array ? array[int.Parse(token, CultureInfo.InvariantCulture)]! : at[token]!;
            }

            at.AsObject().Remove(tokens[^1]);
        }
    }

    private static void Put(JsonObject sample, string location, string value)
    {
        var steps = new JsonPathReader(location).Read()![0];
        JsonNode at = sample;
        foreach (var step in steps.SkipLast(1))
        {
            at = step[0].Name is { } name ? at[name] ??= new JsonObject() : at.AsArray()[0]!;
        }

        at[steps[^1][0].Name!] = value;
    }
}
