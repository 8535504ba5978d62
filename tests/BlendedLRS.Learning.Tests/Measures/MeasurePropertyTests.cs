using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;
using BlendedLRS.Learning.Statistics;
using FsCheck;
using FsCheck.Fluent;
using static BlendedLRS.Learning.Tests.Measures.Given;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>What holds for every set of events.</summary>
public sealed class MeasurePropertyTests
{
    private const int Tests = 200;
    private static readonly string[] Group = Names(6);

    /// <summary>Each number is one event: who, which day, how, with which topic and how long.</summary>
    private static readonly Gen<LearningEvent[]> Events = Gen.Choose(0, int.MaxValue - 1).Select(Event).ArrayOf().Select(events => events.Select((one, place) => one with { Sequence = place }).ToArray());

    [Fact]
    public void A_value_is_missing_exactly_when_there_is_a_reason() => Holds(events => Assert.All(All(events), result =>
    {
        Assert.Equal(result.Value is null, result.Reason != NoValueReason.None);
        Assert.True(result.Value is null || double.IsFinite(result.Value.Value), result.ToString());
    }));

    [Fact]
    public void Shares_lie_between_0_and_1() => Holds(events => Assert.All(
        All(events).Where(result => result.Measure != "M5"),
        result =>
        {
            Assert.InRange(result.Value ?? 0, 0, 1);
            Assert.InRange(result.UnclassifiedShare ?? 0, 0, 1);
            Assert.InRange(result.ImputedShare ?? 0, 0, 1);
            Assert.InRange(result.Dominance ?? 0, 0, 1 + 1e-12);
            Assert.InRange(result.PeopleInNumerator ?? 0, 0, result.People);
        }));

    [Fact]
    public void Disjoint_shares_add_up_to_1() => Holds(events =>
    {
        var results = All(events);
        Assert.All(
            new[] { results.Where(one => one.Measure == "M1"), results.Where(one => one.Measure == "M2"), results.Where(one => one.Measure == "M3"), results.Where(one => one.Measure == "M4") }
                .Concat(results.Where(one => one.Measure == "M15").GroupBy(one => one.Component.Split('/')[0])),
            shares => Assert.True(shares.All(one => one.Value is null) || Math.Abs(shares.Sum(one => one.Value!.Value) - 1) < 1e-9));
    });

    [Fact]
    public void The_order_of_events_does_not_matter() => Holds(events =>
    {
        Assert.Equal(All(events), All([.. events.Reverse()]));
        Assert.Equal(All(events), All([.. events.OrderBy(one => one.Person, StringComparer.Ordinal).ThenBy(one => one.Minutes)]));
    });

    [Fact]
    public void Events_are_generated_that_give_values()
    {
        var generated = Events.Sample(200, 60).Select(All).ToList();
        Assert.All(generated[0].Select(result => result.Measure).Distinct(), measure => Assert.Contains(generated, results => results.Any(one => one.Measure == measure && one.Value > 0)));
    }

    private static void Holds(Action<LearningEvent[]> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Tests).WithEndSize(60).WithReplay(20260301, 7), Prop.ForAll(Arb.From(Events), property));

    private static IReadOnlyList<MeasureResult> All(LearningEvent[] events)
    {
        var members = Members(Group);
        var imputation = MinuteImputation.Of(events);
        return
        [
            .. EventShare.Compute(events, March),
            .. MinuteShare.Compute(events, March, imputation),
            .. PeopleShare.Compute(events, members, March),
            .. LearningMix.Compute(events, March, imputation),
            .. CaptureRatio.Compute(events, members, March, imputation, new InformalPulse(50, 20)),
            .. Coupling.Compute(events, events, March, Noon(90)),
            .. HabitRate.Compute(events, members, March, new Dictionary<DateOnly, double>(), Day(40)),
            .. DynamicShare.Compute(events, [], Group, March, Noon(32)).Where(one => one.Component != "modules"),
            .. OwnershipShare.Compute(events, [], March, Zone),
        ];
    }

    private static LearningEvent Event(int number)
    {
        var random = new SplitMix64((ulong)number);
        int Take(int choices) => random.Below(choices);
        var person = Group[Take(6)];
        var day = 1 + (Take(100) * 0.37);
        var modality = Take(12) switch { 0 => Modality.Unclassified, < 6 => Modality.Formal, _ => Modality.Informal };
        var practice = Enum.GetValues<Practice>()[Take(15)];
        var one = Given.Event(person, day, modality, practice, Take(3) == 0 ? [] : ["https://skills.example/t"]).Taking(Take(3) == 0 ? null : 3.3 * Take(40));
        return one with { Ownership = Enum.GetValues<Ownership>()[Take(4)], FlexLevel = Take(9) == 0 ? null : Enum.GetValues<FlexLevel>()[Take(4)] };
    }
}
