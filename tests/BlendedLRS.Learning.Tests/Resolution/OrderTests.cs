using System.Text.Json;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.People;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Tests.Resolution;

/// <summary>The order in which Statements arrive, and how often, changes nothing.</summary>
public sealed class OrderTests
{
    private static readonly string[] Ids = ["https://lms.example/m/1", "https://lms.example/m/2", "https://lms.example/c"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Any_order_of_arrival_and_any_resends_give_the_same(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 40; round++)
        {
            var told = Enumerable.Range(0, random.Next(2, 24)).Select(index => (Id: Story.Id(index + 1), Statement: Any(random, index), Source: random.Next(4) == 0 ? SourceKind.Capture : SourceKind.Lms)).ToList();
            var expected = Outcome(told);

            // Sent again without an id, a Statement gets another one; the first to arrive keeps its word.
            var again = told.Where(_ => random.Next(3) == 0).Select((entry, index) => (Id: Story.Id(1000 + index), entry.Statement, entry.Source));
            var shuffled = told.ToArray();
            random.Shuffle(shuffled);
            Assert.Equal(expected, Outcome([.. shuffled, .. again]));
        }
    }

    [Fact]
    public void A_commitment_that_arrives_late_decides_all_the_same()
    {
        var enrolled = Story.About(Story.Edlm + "verbs/enrolled", Ids[0]).WithExtension(Story.Edlm + "context-extensions/enrolment-type", "self");
        var story = new Story();
        story.Tell("11-20 09:00", Story.Completed(Ids[0]));
        Assert.Equal(Ownership.Unknown, Assert.Single(story.Resolve().Events).Ownership);
        story.Tell("11-01 09:00", enrolled);
        var only = Assert.Single(story.Resolve().Events);
        Assert.Equal((Ownership.EmployeeLed, "O3"), (only.Ownership, only.Rules[^1]));
    }

    private static string Outcome(IReadOnlyList<(Guid Id, JsonObject Statement, SourceKind Source)> told)
    {
        var facts = told.Select((entry, index) => Some.Classifier.Classify(index + 1, entry.Id, DateTimeOffset.UnixEpoch, entry.Source, entry.Statement.Bytes())).ToList();
        var resolved = PersonResolution.Resolve(Story.Person, facts, Story.Catalogue(Story.Module("one", null, Ids[0])), Roster.Empty, Story.Options);
        return JsonSerializer.Serialize(resolved with
        {
            Events = [.. resolved.Events.Select(made => made with { Sequence = 0 })],
            Commitments = [.. resolved.Commitments.Select(commitment => commitment with { Sequence = 0 })],
            Fates = [],
        });
    }

    /// <summary>Every Statement has a minute of its own, as in life: at one and the same moment the place in the log decides.</summary>
    private static JsonObject Any(Random random, int index)
    {
        var id = Ids[random.Next(Ids.Length)];
        var statement = random.Next(12) switch
        {
            0 or 1 or 2 => Story.Completed(id, id == Ids[2] ? Some.Course : Some.Module),
            3 => Story.About(Some.Adl + "passed", id),
            4 => Story.About(Story.Edlm + "verbs/uncompleted", id),
            5 => Story.About(Story.Edlm + "verbs/enrolled", id).WithExtension(Story.Edlm + "context-extensions/enrolment-type", random.Next(2) == 0 ? "self" : "manual"),
            6 => Story.About(Some.TinCan + "unregistered", id),
            7 => Some.Entry(Some.TinCan + "mentored").WithObject(Some.Agent()),
            8 => Story.About(Some.Adl + "failed", Ids[2], Some.Course),
            9 => Story.About(Some.TinCan + "defined", "https://blend.example/g/1", Some.TinCanType + "goal"),
            10 => Story.By(Some.Statement(Story.Approve).WithObject(Story.Ref(Story.Id(random.Next(1, 10)))), "e-0007"),
            _ => Story.Completed(Ids[0]).InContextActivities("parent", Ids[2], Some.Course),
        };
        statement["timestamp"] = new DateTimeOffset(2025, 11, 20, 0, 0, 0, TimeSpan.Zero).AddMinutes((random.Next(0, 200) * 30) + index).ToString("O", null);
        return statement;
    }
}
