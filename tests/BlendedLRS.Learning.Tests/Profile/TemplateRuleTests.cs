using BlendedLRS.Learning.Profile;
using BlendedLRS.Learning.RuleSets;

namespace BlendedLRS.Learning.Tests.Profile;

/// <summary>What each word of a rule demands (xAPI Profiles 1.0, Structure 8.1, and the function follows_rule of Communication 2.1).</summary>
public sealed class TemplateRuleTests
{
    private const string List = "\"attachments\":[{\"usageType\":\"a\",\"n\":1},{\"usageType\":\"b\"}]";
    private const string Usage = "\"location\":\"$.attachments[*].usageType\"";
    private const string Number = "\"location\":\"$.attachments[*]\",\"selector\":\"$.n\"";

    [Theory]
    [InlineData("\"presence\":\"included\"", true, false)]
    [InlineData("\"presence\":\"excluded\"", false, true)]
    [InlineData("\"presence\":\"recommended\"", true, true)]
    [InlineData("\"any\":[\"a\"]", true, false)]
    [InlineData("\"any\":[\"c\"]", false, false)]
    [InlineData("\"all\":[\"a\",\"b\"]", true, true)]
    [InlineData("\"all\":[\"a\"]", false, true)]
    [InlineData("\"none\":[\"c\"]", true, true)]
    [InlineData("\"none\":[\"b\"]", false, true)]
    [InlineData("\"presence\":\"included\",\"any\":[\"b\"]", true, false)]
    [InlineData("\"presence\":\"included\",\"all\":[\"b\"]", false, false)]
    [InlineData("\"presence\":\"recommended\",\"any\":[\"c\"]", false, true)]
    [InlineData("\"presence\":\"recommended\",\"none\":[\"a\"]", false, true)]
    public void A_rule_looks_at_every_value_of_its_location(string demand, bool holdsWithTwo, bool holdsWithNone)
    {
        var rules = ProfileSamples.With($$"""{{{Usage}},{{demand}}}""");
        Assert.Equal(holdsWithTwo, rules.Judge(ProfileSamples.Tried(List))!.Holds);
        Assert.Equal(holdsWithNone, rules.Judge(ProfileSamples.Tried(""))!.Holds);
    }

    [Theory]
    [InlineData("\"presence\":\"included\"", false)]
    [InlineData("\"presence\":\"excluded\"", false)]
    [InlineData("\"presence\":\"recommended\"", true)]
    [InlineData("\"any\":[1]", true)]
    [InlineData("\"any\":[\"1\"]", false)]
    [InlineData("\"all\":[1]", false)]
    [InlineData("\"none\":[2]", true)]
    [InlineData("\"none\":[1.0]", false)]
    public void A_place_from_which_the_selector_leads_nowhere_is_unmatchable(string demand, bool holds)
    {
        var rules = ProfileSamples.With($$"""{{{Number}},{{demand}}}""");
        Assert.Equal(holds, rules.Judge(ProfileSamples.Tried(List))!.Holds);
    }

    [Theory]
    [InlineData("\"presence\":\"included\"", "\"x\":1", "/result/response")]
    [InlineData("\"presence\":\"excluded\"", "\"result\":{\"response\":\"r\"}", "/result/response")]
    [InlineData("\"all\":[\"s\"]", "\"result\":{\"response\":\"r\"}", "/result/response")]
    public void The_pointer_shows_the_value_or_its_empty_place(string demand, string more, string pointer)
    {
        var rules = ProfileSamples.With($$"""{"location":"$.result.response|$.result.score",{{demand}}}""");
        Assert.Equal(pointer, Assert.Single(rules.Judge(ProfileSamples.Tried(more))!.Broken).Refusal.Pointer);
    }

    [Fact]
    public void A_union_of_places_is_broken_by_any_of_them_and_satisfied_by_any_of_them()
    {
        var excluded = ProfileSamples.With("""{"location":"$.a|$.b","presence":"excluded"}""");
        Assert.Equal("/b", Assert.Single(excluded.Judge(ProfileSamples.Tried("\"b\":1"))!.Broken).Refusal.Pointer);
        var included = ProfileSamples.With("""{"location":"$.a|$.b","presence":"included"}""");
        Assert.True(included.Judge(ProfileSamples.Tried("\"b\":1"))!.Holds);
        Assert.False(included.Judge(ProfileSamples.Tried("\"c\":1"))!.Holds);
    }

    [Theory]
    [InlineData("""{"presence":"included"}""")]
    [InlineData("""{"location":"$.a[?(@.b)]","presence":"included"}""")]
    [InlineData("""{"location":"$.a","selector":"$..b","presence":"included"}""")]
    [InlineData("""{"location":"$.a","presence":"required"}""")]
    public void A_rule_that_cannot_be_read_refuses_the_profile(string rule)
    {
        var text = """{"id":"{B}","versions":[{"id":"{B}/v0.1"}],"templates":[{"id":"{B}/t","rules":[RULE]}]}""".Replace("RULE", rule, StringComparison.Ordinal);
        var refusal = ProfileDocument.Load(text, Some.Bases, out var document) ?? ProfileRules.Load(document!, Some.Bases, RuleSet.Default, out _);
        Assert.StartsWith("/templates/0/rules/0", refusal?.Pointer, StringComparison.Ordinal);
    }
}
