using System.Text;
using BlendedLRS.Learning.Surveys;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Learning.Tests.Surveys;

/// <summary>The Statement is built as the template survey-response of the profile.</summary>
public sealed class StatedAnswerTests
{
    private const string Context = """{"contextActivities":{"parent":[{"id":"https://blend.example/i/ps7"}],"grouping":{"id":"https://blend.example/waves/w1"} } }""";

    [Fact]
    public void An_answer_tells_who_what_and_in_which_wave()
    {
        var answer = Read("""{"account":{"homePage":"https://blend.example/waves/w1","name":"b7c1"} }""", """{"response":"2"}""")!;
        Assert.Equal((Ifi.Account("https://blend.example/waves/w1", "b7c1"), "https://blend.example/waves/w1", 2), (answer.Actor, answer.HomePage, answer.Points));
        Assert.Equal(["https://blend.example/waves/w1", "https://blend.example/i/ps7"], answer.Activities);
        Assert.Equal("safety-1", answer.ItemOf(Instruments.PsychologicalSafety()));
        Assert.Null(answer.ItemOf(Instruments.Dloq));
    }

    [Theory]
    [InlineData("""{"response":"6"}""", 6)]
    [InlineData("""{"score":{"raw":4}}""", 4)]
    [InlineData("""{"response":"often","score":{"raw":4.0}}""", 4)]
    [InlineData("""{"response":"often"}""", null)]
    [InlineData("""{"score":{"raw":4.5}}""", null)]
    [InlineData("""{"score":{"raw":1e300}}""", null)]
    [InlineData("""{"response":6}""", null)]
    [InlineData("null", null)]
    public void Points_stand_in_the_response_or_the_raw_score(string result, int? points) => Assert.Equal(points, Read("""{"mbox":"mailto:a@example.com"}""", result)?.Points);

    [Fact]
    public void Nobody_identified_answers_nothing() => Assert.Null(Read("""{"objectType":"Group","member":[]}""", """{"response":"2"}"""));

    private static StatedAnswer? Read(string actor, string result) => StatedAnswer.Read(Encoding.UTF8.GetBytes(
        $$"""{"actor":{{actor}},"verb":{"id":"http://adlnet.gov/expapi/verbs/answered"},"object":{"id":"https://blend.example/i/ps7/safety-1"},"result":{{result}},"context":{{Context}} }"""));
}
