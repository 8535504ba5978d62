using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Tests.Classification;

/// <summary>How people learned: what was said first, then verb and type.</summary>
public sealed class PracticeTests
{
    [Theory]
    [InlineData(Some.TinCan + "mentored", null, Practice.Mentoring)]
    [InlineData(Some.Adl + "attended", Some.TinCanType + "tutor-session", Practice.Mentoring)]
    [InlineData("https://w3id.org/xapi/adb/verbs/coached", null, Practice.Coaching)]
    [InlineData("https://w3id.org/xapi/dod-isd/verbs/solved", Some.TinCanType + "doubt", Practice.ProblemSolving)]
    [InlineData("http://activitystrea.ms/resolve", null, Practice.ProblemSolving)]
    [InlineData(Some.Adl + "experienced", Some.TinCanType + "solution", Practice.ProblemSolving)]
    [InlineData(Some.Adl + "shared", Some.Base + "/activities/mistake", Practice.MistakeShared)]
    [InlineData(Some.Base + "/verbs/reflected", Some.Base + "/activities/learning-moment", Practice.Reflection)]
    [InlineData(Some.Base + "/verbs/experimented", null, Practice.Experiment)]
    [InlineData(Some.Adl + "experienced", Some.Base + "/activities/experiment", Practice.Experiment)]
    [InlineData(Some.Adl + "experienced", "https://w3id.org/xapi/acrossx/activities/collaboration", Practice.PeerLearning)]
    [InlineData(Some.Adl + "attended", "https://w3id.org/xapi/acrossx/activities/face-to-face-discussion", Practice.PeerLearning)]
    [InlineData(Some.Adl + "shared", Some.Base + "/activities/learning-moment", Practice.LearningShared)]
    [InlineData(Some.Adl + "passed", Some.Module, Practice.Assessment)]
    [InlineData(Some.Adl + "completed", Some.AdlType + "attempt", Practice.Assessment)]
    [InlineData(Some.Adl + "completed", Some.AdlType + "assessment", Practice.Module)]
    [InlineData(Some.Adl + "completed", Some.Course, Practice.Module)]
    [InlineData(Some.Adl + "attended", Some.AdlType + "meeting", Practice.LiveSession)]
    [InlineData("http://activitystrea.ms/schema/1.0/read", null, Practice.SelfStudy)]
    [InlineData("https://w3id.org/xapi/acrossx/verbs/watched", null, Practice.SelfStudy)]
    [InlineData(Some.Adl + "experienced", null, Practice.SelfStudy)]
    [InlineData(Some.Adl + "completed", "https://elsewhere.example/type", Practice.None)]
    public void A_practice_follows_from_verb_and_type(string verb, string? type, Practice practice) =>
        Assert.Equal(practice, Some.Statement(verb, type).Fact(SourceKind.Capture).Practice);

    [Fact]
    public void What_was_said_comes_first()
    {
        var fact = Some.Entry(Some.TinCan + "mentored").WithExtension(Some.Base + "/ext/practice", "coaching").Fact(SourceKind.Capture);
        Assert.Equal(Practice.Coaching, fact.Practice);
        Assert.Contains(fact.MatchedRules, text => text == "P0");
        Assert.Contains(fact.Evidence, text => text == "said=coaching");
        Assert.Contains(fact.Evidence, text => text == "instead-of=P1:mentoring");
    }

    [Theory]
    [InlineData("gossip")]
    [InlineData("Mentoring")]
    [InlineData("none")]
    [InlineData("")]
    public void An_unknown_word_says_nothing(string word)
    {
        var fact = Some.Entry(Some.Adl + "shared", Some.Base + "/activities/mistake").WithExtension(Some.Base + "/ext/practice", word).Fact(SourceKind.Capture);
        Assert.Equal(Practice.MistakeShared, fact.Practice);
        Assert.DoesNotContain(fact.Evidence, text => text.Contains("gossip", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reflection_beside_another_entry_is_a_reflection() =>
        Assert.Equal(Practice.Reflection, Some.Statement(Some.Adl + "experienced").WithExtension("http://id.tincanapi.com/extension/reflection", "slower next time", "result").Fact(SourceKind.Capture).Practice);

    [Theory]
    [InlineData(Some.Adl + "answered")]
    [InlineData(Some.Adl + "registered")]
    [InlineData("http://activitystrea.ms/create")]
    public void What_is_no_learning_has_no_practice_no_grain_and_no_modality(string verb)
    {
        var fact = Some.Statement(verb).Fact();
        Assert.Equal((Practice.None, Grain.None, Modality.Unclassified, false), (fact.Practice, fact.Grain, fact.Modality, fact.Counts));
        Assert.DoesNotContain(fact.MatchedRules, rule => rule[0] is 'P' or 'G' or 'F');
    }
}
