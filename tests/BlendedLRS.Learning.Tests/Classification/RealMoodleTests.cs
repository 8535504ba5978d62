using System.Text;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Tests.Classification;

/// <summary>What the real Moodle plugin sends, one Statement for each event that it knows.</summary>
public sealed class RealMoodleTests
{
    [SkippableFact]
    public void Every_statement_of_the_moodle_plugin_has_its_kind()
    {
        var facts = Statements("statements/moodle-logstore-xapi.jsonl").Select(statement => Some.Fact(statement)).ToList();

        Assert.Equal(169, facts.Count);
        Assert.Equal(103, facts.Count(fact => fact.Kind == LearningKind.Trace));
        Assert.Equal(33, facts.Count(fact => fact.Kind == LearningKind.Admin));
        Assert.Equal(7, facts.Count(fact => fact.Kind == LearningKind.Learning));
        Assert.Equal(6, facts.Count(fact => fact.Kind == LearningKind.Content));
        Assert.Equal(6, facts.Count(fact => fact.Kind == LearningKind.Interaction));
        Assert.Equal(5, facts.Count(fact => fact.Kind == LearningKind.Commitment));
        Assert.Equal(5, facts.Count(fact => fact.Kind == LearningKind.Credential));
        Assert.Equal(2, facts.Count(fact => fact.Kind == LearningKind.Feedback));
        Assert.Equal(2, facts.Count(fact => fact.Kind == LearningKind.Survey));
        Assert.All(facts.Where(fact => fact.Kind == LearningKind.Learning), fact => Assert.Equal(Modality.Formal, fact.Modality));
    }

    [SkippableTheory]
    [InlineData("statements/xapi-fr-moodle-profile.jsonl")]
    public void Nothing_of_another_moodle_profile_stays_unclassified(string file) =>
        Assert.DoesNotContain(Statements(file).Select(statement => Some.Fact(statement)), fact => fact.Kind == LearningKind.Unclassified);

    [SkippableFact]
    public void A_moodle_statement_sent_without_a_bound_credential_is_formal_all_the_same() =>
        Assert.All(
            Statements("statements/moodle-logstore-xapi.jsonl").Select(statement => Some.Fact(statement, SourceKind.Unbound)).Where(fact => fact.Kind == LearningKind.Learning),
            fact => Assert.Equal(Modality.Formal, fact.Modality));

    private static IEnumerable<byte[]> Statements(string file) =>
        File.ReadLines(SharedData.Path(file)).Select(line => Encoding.UTF8.GetBytes(JsonNode.Parse(line)!["statement"]!.ToJsonString()));
}
