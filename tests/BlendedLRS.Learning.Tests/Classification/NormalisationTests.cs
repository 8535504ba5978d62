using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Profile;
using BlendedLRS.Learning.RuleSets;

namespace BlendedLRS.Learning.Tests.Classification;

/// <summary>IRIs get one form before they are compared.</summary>
public sealed class NormalisationTests
{
    private readonly IriNormaliser _normaliser = new(RuleSet.Default.Document.Normalisation, new ProfileBases(Some.Base, "https://old.example/x", "http://w3id.org/xapi/blend"));

    [Theory]
    [InlineData("http://adlnet.gov/expapi/verbs/completed", "http://adlnet.gov/expapi/verbs/completed")]
    [InlineData(" http://adlnet.gov/expapi/verbs/completed\n", "http://adlnet.gov/expapi/verbs/completed")]
    [InlineData("http://adlnet.gov/expapi/verbs/completed/", "http://adlnet.gov/expapi/verbs/completed")]
    [InlineData("http://adlnet.gov/expapi/verbs/completed//", "http://adlnet.gov/expapi/verbs/completed/")]
    [InlineData("https://adlnet.gov/expapi/verbs/completed", "http://adlnet.gov/expapi/verbs/completed")]
    [InlineData("https://www.adlnet.gov/expapi/verbs/completed", "http://adlnet.gov/expapi/verbs/completed")]
    [InlineData("https://id.tincanapi.com/verb/mentored", "http://id.tincanapi.com/verb/mentored")]
    [InlineData("http://w3id.org/xapi/dod-isd/verbs/solved", "https://w3id.org/xapi/dod-isd/verbs/solved")]
    [InlineData("http://activitystrea.ms/create", "http://activitystrea.ms/schema/1.0/create")]
    [InlineData("https://www.activitystrea.ms/create", "http://activitystrea.ms/schema/1.0/create")]
    [InlineData("http://activitystrea.ms/schema/create", "http://activitystrea.ms/schema/1.0/create")]
    [InlineData("https://activitystrea.ms/schema/1.0/create", "http://activitystrea.ms/schema/1.0/create")]
    [InlineData("http://activitystrea.ms/schema/1.0/create", "http://activitystrea.ms/schema/1.0/create")]
    [InlineData("http://activitystrea.ms/complete", "http://adlnet.gov/expapi/verbs/completed")]
    [InlineData("http://id.tincanapi.com/verb/completed", "http://adlnet.gov/expapi/verbs/completed")]
    [InlineData("https://id.tincanapi.com/verb/completed/", "http://adlnet.gov/expapi/verbs/completed")]
    [InlineData("https://xapi.edlm/profiles/edlm-lms/v1/concepts/verbs/enrolled", "https://xapi.edlm/profiles/edlm-lms/concepts/verbs/enrolled")]
    [InlineData("https://w3id.org/xapi/vle/verbs/voided-completion", "https://xapi.edlm/profiles/edlm-lms/concepts/verbs/uncompleted")]
    [InlineData("http://id.tincanapi.com/activitytype/lms/course", "http://adlnet.gov/expapi/activities/course")]
    [InlineData("http://vocab.xapi.fr/verbs/graded", "https://w3id.org/xapi/tla/verbs/scored")]
    [InlineData("http://adlnet.gov.evil.example/expapi/verbs/completed", "http://adlnet.gov.evil.example/expapi/verbs/completed")]
    [InlineData("HTTP://adlnet.gov/expapi/verbs/completed", "HTTP://adlnet.gov/expapi/verbs/completed")]
    [InlineData("", "")]
    [InlineData("/", "")]
    public void An_iri_is_read_in_one_form(string sent, string read)
    {
        Assert.Equal(read, _normaliser.Normalise(sent));
        Assert.Equal(read, _normaliser.Normalise(sent));
    }

    [Theory]
    [InlineData("https://old.example/x/ext/practice", "https://blend.example/xapi/ext/practice")]
    [InlineData("http://w3id.org/xapi/blend/ext/practice", "https://blend.example/xapi/ext/practice")]
    [InlineData("https://w3id.org/xapi/blend/ext/practice", "https://blend.example/xapi/ext/practice")]
    [InlineData("https://old.example/xx/ext/practice", "https://old.example/xx/ext/practice")]
    [InlineData("{B}/ext/practice", "{B}/ext/practice")]
    public void An_earlier_base_of_the_profile_is_read_as_the_current_one(string sent, string read) =>
        Assert.Equal(read, _normaliser.Normalise(sent));

    [Fact]
    public void A_second_reading_changes_nothing()
    {
        var section = RuleSet.Default.Document.Normalisation;
        var sent = section.Aliases.Keys.Concat(section.Prefixes.Select(rule => rule.From + "verbs/x"));
        Assert.All(sent, iri => Assert.Equal(_normaliser.Normalise(iri), _normaliser.Normalise(_normaliser.Normalise(iri))));
    }

    [Fact]
    public void A_sender_that_invents_iris_without_end_fills_no_memory_and_gets_right_answers()
    {
        for (var number = 0; number < 10_000; number++)
        {
            Assert.Equal($"http://adlnet.gov/expapi/verbs/v{number}", _normaliser.Normalise($"https://adlnet.gov/expapi/verbs/v{number}"));
        }

        Assert.InRange(_normaliser.Remembered, 1, 4096);
    }
}
