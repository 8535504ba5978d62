using System.Text;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Profile;
using BlendedLRS.Learning.RuleSets;

namespace BlendedLRS.Learning.Tests.Classification;

/// <summary>Who may read a Statement: what was said, else the default of the source, every doubt for the narrower circle.</summary>
public sealed class VisibilityTests
{
    private const string Term = Some.Base + "/ext/visibility";
    private readonly VisibilityRule _rule = new(RuleSet.Default, new ProfileBases(Some.Base, "https://before.example/p"));

    [Theory]
    [InlineData(SourceKind.Unbound, Visibility.Organisation)]
    [InlineData(SourceKind.Lms, Visibility.Organisation)]
    [InlineData(SourceKind.Content, Visibility.Organisation)]
    [InlineData(SourceKind.Capture, Visibility.Private)]
    [InlineData(SourceKind.Chat, Visibility.Private)]
    [InlineData(SourceKind.Email, Visibility.Private)]
    public void A_self_report_is_private_unless_it_says_otherwise(SourceKind source, Visibility visibility) =>
        Assert.Equal(visibility, _rule.Of(Some.Statement().Bytes(), source));

    [Theory]
    [InlineData("private", Visibility.Private)]
    [InlineData("people", Visibility.People)]
    [InlineData("team", Visibility.Team)]
    [InlineData("organisation", Visibility.Organisation)]
    [InlineData("Organisation", Visibility.Private)]
    [InlineData("public", Visibility.Private)]
    [InlineData("", Visibility.Private)]
    public void What_was_said_holds_and_an_unknown_word_is_private(string said, Visibility visibility)
    {
        var statement = Some.Statement().WithExtension(Term, said).Bytes();
        Assert.Equal(visibility, _rule.Of(statement, SourceKind.Capture));
        Assert.Equal(visibility, _rule.Of(statement, SourceKind.Lms));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("[\"organisation\"]")]
    [InlineData("{\"organisation\":true}")]
    public void What_is_no_word_is_private(string json) =>
        Assert.Equal(Visibility.Private, _rule.Of(Raw(Term, json), SourceKind.Lms));

    [Theory]
    [InlineData("https:\\/\\/blend.example\\/xapi\\/ext\\/visibility")]
    [InlineData("https://blend.example/xapi/ext/\\u0076isibility")]
    [InlineData("https://blend.example/xapi/ext/visibility/")]
    [InlineData("https://before.example/p/ext/visibility")]
    public void The_term_is_known_however_it_is_spelt(string key)
    {
        Assert.Equal(Visibility.Team, _rule.Of(Raw(key, "\"team\""), SourceKind.Capture));
        Assert.Equal(Visibility.Private, _rule.Of(Raw(key, "\"\\u0070rivate\""), SourceKind.Lms));
    }

    [Theory]
    [InlineData("{\"result\":{\"extensions\":{\"T\":\"W\"}}}")]
    [InlineData("{\"object\":{\"definition\":{\"extensions\":{\"T\":\"W\"}}}}")]
    [InlineData("{\"object\":{\"context\":{\"extensions\":{\"T\":\"W\"}}}}")]
    [InlineData("{\"context\":{\"extensions\":{\"https://x.example/y\":{\"T\":\"W\"}}}}")]
    [InlineData("{\"context\":{\"T\":\"W\"}}")]
    [InlineData("{\"extensions\":{\"extensions\":{\"T\":\"W\"}}}")]
    public void In_another_place_it_can_narrow_but_not_open(string json)
    {
        byte[] With(string word) => Encoding.UTF8.GetBytes(json.Replace("T", Term, StringComparison.Ordinal).Replace("W", word, StringComparison.Ordinal));
        Assert.Equal(Visibility.Private, _rule.Of(With("private"), SourceKind.Lms));
        Assert.Equal(Visibility.Private, _rule.Of(With("organisation"), SourceKind.Capture));
    }

    [Fact]
    public void Under_a_base_that_was_forgotten_it_still_narrows_and_never_opens()
    {
        Assert.Equal(Visibility.Private, _rule.Of(Raw("https://forgotten.example/p/ext/visibility", "\"private\""), SourceKind.Lms));
        Assert.Equal(Visibility.Private, _rule.Of(Raw("https://forgotten.example/p/ext/visibility", "\"organisation\""), SourceKind.Capture));
        Assert.Equal(Visibility.Organisation, _rule.Of(Raw("https://weather.example/ext/visibility", "\"12 km\""), SourceKind.Lms));
        Assert.Equal(Visibility.Organisation, _rule.Of(Raw("https://weather.example/visibility", "\"private\""), SourceKind.Lms));
    }

    [Fact]
    public void Said_twice_the_narrower_word_holds() =>
        Assert.Equal(Visibility.Private, _rule.Of(Encoding.UTF8.GetBytes($"{{\"context\":{{\"extensions\":{{\"{Term}\":\"private\",\"{Term}\":\"organisation\"}}}}}}"), SourceKind.Lms));

    [Theory]
    [InlineData("{\"context\":{\"extensions\":{\"https://blend.example/xapi/ext/visibility\":\"organisation\"")]
    [InlineData("{\"x\":\"\\ud800\",\"context\":{\"extensions\":{\"\\udc00visibility\":\"organisation\"}}}")]
    public void What_cannot_be_read_is_private(string json) =>
        Assert.Equal(Visibility.Private, _rule.Of(Encoding.UTF8.GetBytes(json), SourceKind.Lms));

    private static byte[] Raw(string key, string json) =>
        Encoding.UTF8.GetBytes($"{{\"verb\":{{\"id\":\"http://x.example/v\"}},\"context\":{{\"platform\":\"x\",\"extensions\":{{\"https://x.example/first\":{{\"a\":[1]}},\"{key}\":{json}}}}}}}");
}
