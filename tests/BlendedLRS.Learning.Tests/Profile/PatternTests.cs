using BlendedLRS.Learning.Profile;
using BlendedLRS.Learning.RuleSets;

namespace BlendedLRS.Learning.Tests.Profile;

/// <summary>In which order Statements follow each other (xAPI Profiles 1.0, Structure 9.0 and the function matches of Communication 2.2).</summary>
public sealed class PatternTests
{
    private const string Feedback = "module-feedback";
    private const string Proposal = "rework-proposed";
    private const string Revision = "module-revised";

    private static readonly Dictionary<char, string> Forms = new()
    {
        ['s'] = "\"sequence\":[\"{B}/a\",\"{B}/b\"]",
        ['x'] = "\"alternates\":[\"{B}/a\",\"{B}/ab\"]",
        ['o'] = "\"optional\":\"{B}/a\"",
        ['p'] = "\"oneOrMore\":\"{B}/a\"",
        ['z'] = "\"zeroOrMore\":\"{B}/a\"",
        ['Z'] = "\"zeroOrMore\":\"{B}/ab\"",
        ['P'] = "\"oneOrMore\":\"{B}/ab\"",
        ['O'] = "\"optional\":\"{B}/ab\"",
        ['g'] = "\"sequence\":[\"{B}/many\",\"{B}/a\"]",
    };

    public static TheoryData<string> Names => [.. ProfileSamples.Names];

    [Theory]
    [InlineData(PatternOutcome.Success, 2, Feedback, Revision)]
    [InlineData(PatternOutcome.Success, 3, Feedback, Feedback, Revision)]
    [InlineData(PatternOutcome.Success, 5, Feedback, Feedback, Proposal, Proposal, Revision)]
    [InlineData(PatternOutcome.Success, 2, Feedback, Revision, Feedback)]
    [InlineData(PatternOutcome.Partial, 1, Feedback)]
    [InlineData(PatternOutcome.Partial, 2, Feedback, Proposal)]
    [InlineData(PatternOutcome.Partial, 0)]
    [InlineData(PatternOutcome.Failure, 0, Revision)]
    [InlineData(PatternOutcome.Failure, 0, Proposal, Revision)]
    [InlineData(PatternOutcome.Failure, 0, Feedback, Proposal, Feedback, Revision)]
    [InlineData(PatternOutcome.Failure, 0, Feedback, "reflection", Revision)]
    public void A_case_of_rework_is_feedback_then_proposals_then_a_revision(PatternOutcome outcome, int matched, params string[] names) =>
        Assert.Equal(new PatternMatch(outcome, matched), ProfileSamples.Rules.Patterns.Match(Some.Base + "/patterns/rework-loop", Ids(names)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_single_statement_follows_the_pattern_of_its_template(string name) =>
        Assert.Equal($"{Some.Base}/patterns/{name}", ProfileSamples.Rules.Patterns.Followed(Ids(name)));

    [Fact]
    public void A_whole_sequence_follows_one_primary_pattern_or_none()
    {
        Assert.Equal(Some.Base + "/patterns/rework-loop", ProfileSamples.Rules.Patterns.Followed(Ids(Feedback, Proposal, Revision)));
        Assert.Null(ProfileSamples.Rules.Patterns.Followed(Ids(Feedback, Revision, Feedback)));
        Assert.Null(ProfileSamples.Rules.Patterns.Followed(Ids("reflection", "reflection")));
        Assert.Null(ProfileSamples.Rules.Patterns.Match(Some.Base + "/patterns/nowhere", []));
    }

    [Theory]
    [InlineData('s', "ab", PatternOutcome.Success, 2)]
    [InlineData('s', "a", PatternOutcome.Partial, 1)]
    [InlineData('s', "ac", PatternOutcome.Failure, 0)]
    [InlineData('s', "abc", PatternOutcome.Success, 2)]
    [InlineData('x', "ab", PatternOutcome.Success, 2)]
    [InlineData('x', "ac", PatternOutcome.Success, 1)]
    [InlineData('x', "", PatternOutcome.Partial, 0)]
    [InlineData('x', "c", PatternOutcome.Failure, 0)]
    [InlineData('o', "", PatternOutcome.Success, 0)]
    [InlineData('o', "a", PatternOutcome.Success, 1)]
    [InlineData('o', "b", PatternOutcome.Success, 0)]
    [InlineData('O', "a", PatternOutcome.Partial, 1)]
    [InlineData('p', "aaab", PatternOutcome.Success, 3)]
    [InlineData('p', "", PatternOutcome.Partial, 0)]
    [InlineData('p', "b", PatternOutcome.Failure, 0)]
    [InlineData('P', "aba", PatternOutcome.Partial, 3)]
    [InlineData('P', "abac", PatternOutcome.Success, 2)]
    [InlineData('z', "aa", PatternOutcome.Success, 2)]
    [InlineData('z', "b", PatternOutcome.Success, 0)]
    [InlineData('z', "", PatternOutcome.Success, 0)]
    [InlineData('Z', "aba", PatternOutcome.Partial, 3)]
    [InlineData('Z', "abab", PatternOutcome.Success, 4)]
    [InlineData('g', "aaa", PatternOutcome.Partial, 3)]
    public void Each_form_matches_greedily(char form, string letters, PatternOutcome outcome, int matched)
    {
        var rules = Load($$"""{"id":"{B}/p",{{Forms[form]}}},{"id":"{B}/ab","sequence":["{B}/a","{B}/b"]},{"id":"{B}/many","oneOrMore":"{B}/a"}""");
        Assert.Equal(new PatternMatch(outcome, matched), rules!.Match(Some.Base + "/p", [.. letters.Select(letter => $"{Some.Base}/{letter}")]));
    }

    [Theory]
    [InlineData("""{"id":"{B}/p"}""")]
    [InlineData("""{"id":"{B}/p","optional":"{B}/a","zeroOrMore":"{B}/a"}""")]
    [InlineData("""{"id":"{B}/p","optional":"{B}/q"},{"id":"{B}/q","oneOrMore":"{B}/p"}""")]
    [InlineData("""{"id":"{B}/p","optional":"{B}/p"}""")]
    [InlineData("""{"id":"{B}/p","sequence":["{B}/a","{B}/nowhere"]}""")]
    public void A_pattern_that_cannot_be_read_refuses_the_profile(string patterns) => Assert.Null(Load(patterns));

    [Fact]
    public void Two_patterns_of_one_id_refuse_the_profile() => Assert.Null(Load("""{"id":"{B}/p","optional":"{B}/a"},{"id":"{B}/p","zeroOrMore":"{B}/a"}"""));

    private static string[] Ids(params string[] names) => [.. names.Select(ProfileSamples.Template)];

    private static PatternRules? Load(string patterns)
    {
        var text = """{"id":"{B}","versions":[{"id":"{B}/v0.1"}],"templates":[{"id":"{B}/a"},{"id":"{B}/b"},{"id":"{B}/c"}],"patterns":[PATTERNS]}""".Replace("PATTERNS", patterns, StringComparison.Ordinal);
        Assert.Null(ProfileDocument.Load(text, Some.Bases, out var document));
        var refusal = ProfileRules.Load(document!, Some.Bases, RuleSet.Default, out var rules);
        Assert.Equal(refusal is null, rules is not null);
        Assert.StartsWith("/patterns/", refusal?.Pointer ?? "/patterns/", StringComparison.Ordinal);
        return rules?.Patterns;
    }
}
