using System.Text;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.People;
using BlendedLRS.Learning.Resolution;
using BlendedLRS.Learning.RuleSets;
using BlendedLRS.Xapi.Actors;

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

    [SkippableFact]
    public void The_commitments_of_the_moodle_plugin_say_who_decided()
    {
        var commitments = Statements("statements/moodle-logstore-xapi.jsonl").Select(statement => Some.Fact(statement)).Where(fact => fact.Kind == LearningKind.Commitment)
            .Select(fact => (fact.Details!.Act, fact.Details.Ownership, fact.Details.OwnershipRule)).Order();
        Assert.Equal(
            [
                (Act.Assign, Ownership.ManagerDriven, "O2"), (Act.Withdraw, Ownership.Unknown, null), (Act.Withdraw, Ownership.Unknown, null),
                (Act.Enrol, Ownership.Unknown, "O9"), (Act.Enrol, Ownership.ManagerDriven, "O4"),
            ],
            commitments);
    }

    [SkippableTheory]
    [InlineData("statements/moodle-logstore-xapi.jsonl")]
    [InlineData("statements/xapi-fr-moodle-profile.jsonl")]
    [InlineData("statements/adl-xapi-spec.jsonl")]
    public void Details_of_real_statements_survive_their_text_and_name_nobody(string file)
    {
        var facts = Statements(file).Select(statement => Some.Fact(statement)).Where(fact => fact.Details is not null).ToList();
        Assert.NotEmpty(facts);
        Assert.All(facts, fact => Assert.Equal(fact.Details!.ToJson(), FactDetails.Parse(fact.Details.ToJson()).ToJson()));
        Assert.All(facts, fact => Assert.DoesNotContain("test_", fact.Details!.ToJson(), StringComparison.Ordinal));
    }

    [SkippableFact]
    public void Of_all_that_the_moodle_plugin_sends_of_one_person_one_course_its_parts_and_a_session_are_events()
    {
        var facts = Statements("statements/moodle-logstore-xapi.jsonl").Select((statement, index) =>
            Some.Classifier.Classify(index + 1, new Guid(index + 1, 0, 0, new byte[8]), DateTimeOffset.UnixEpoch.AddMinutes(index), SourceKind.Lms, statement)).ToList();
        var people = facts.Select(fact => fact.Person).OfType<Ifi>().Select(ifi => ifi.Key).Distinct(StringComparer.Ordinal).ToList();
        var events = people.SelectMany(person => PersonResolution.Resolve(person, facts, ModuleCatalogue.Empty, Roster.Empty, RuleSet.Default.Resolution).Events).ToList();
        Assert.True(events.Count < facts.Count(fact => fact.Counts));
        Assert.All(events, made => Assert.Equal(Modality.Formal, made.Modality));
        Assert.Contains(events, made => made.ModuleKey == "http://www.example.org/course/view.php?id=2");
        Assert.DoesNotContain(events, made => made.ModuleKey == "http://www.example.org/mod/book/view.php?id=1");
    }

    private static IEnumerable<byte[]> Statements(string file) =>
        File.ReadLines(SharedData.Path(file)).Select(line => Encoding.UTF8.GetBytes(JsonNode.Parse(line)!["statement"]!.ToJsonString()));
}
