using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;
using Xunit.Abstractions;
using static BlendedLRS.Learning.Tests.Measures.Given;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M6b: whether more follows than went before.</summary>
public sealed class CouplingLiftTests(ITestOutputHelper output)
{
    private const string Welding = "https://skills.example/welding";
    private const int Seeds = 20;
    private static readonly DateTimeOffset Long = Noon(-400);
    private static readonly DateTimeOffset Later = Noon(200);

    [Fact]
    public void Without_coupling_the_lift_is_one_and_the_naive_one_is_far_off()
    {
        var runs = Enumerable.Range(1, Seeds).Select(seed => new CouplingSimulation((ulong)seed)).ToList();
        var tallies = runs.Select(TalliesOf).ToList();
        var lifts = tallies.Select(run => CouplingTally.Lift(run)!.Value).ToList();
        var naive = runs.Select(run => run.NaiveLift()).ToList();
        output.WriteLine($"lift {lifts.Min():0.000} to {lifts.Max():0.000}, mean {lifts.Average():0.000}; naive {naive.Min():0.00} to {naive.Max():0.00}");
        Assert.All(tallies, run => Assert.Equal(CouplingSimulation.Completions, CouplingTally.Sums(run).Completions));
        Assert.All(lifts, lift => Assert.InRange(lift, 0.9, 1.1));
        Assert.InRange(lifts.Average(), 0.98, 1.02);
        Assert.All(naive, lift => Assert.InRange(lift, 2, 20));
    }

    [Fact]
    public void Without_coupling_hardly_anything_is_shown()
    {
        var shown = Enumerable.Range(1, Seeds).Select(seed => Compute(new CouplingSimulation((ulong)seed), (ulong)seed).The("lift")).Count(lift => lift.Value is not null);
        Assert.InRange(shown, 0, 3);
    }

    [Fact]
    public void Coupling_is_found_and_shown_with_its_interval()
    {
        var result = Compute(new CouplingSimulation(5, followed: 0.5), 1);
        var lift = result.The("lift");
        Assert.InRange(lift.Value!.Value, 1.05, 1.5);
        Assert.InRange(lift.Low!.Value, 1, lift.Value.Value);
        Assert.InRange(lift.High!.Value, lift.Value.Value, 2);
        Assert.InRange(result.The("difference").Low!.Value, 0.001, result.The("difference").Value!.Value);
    }

    [Fact]
    public void The_same_seed_gives_the_same_interval()
    {
        var run = new CouplingSimulation(5, followed: 0.5);
        Assert.Equal(Compute(run, 1), Compute(run, 1));
        Assert.NotEqual(Compute(run, 1).The("lift").Low, Compute(run, 2).The("lift").Low);
    }

    /// <summary>Ten people complete five times each; all but p1 learned informally the day after, p2 to p4 the day before too: 45 of 50 against 15 of 50.</summary>
    [Fact]
    public void Small_numbers_by_hand()
    {
        var result = CouplingLift.Compute(Fifty, Around(after: 9, before: 3), March, Long, Later, 1);
        Assert.Equal((3, 0.6), (result.The("lift").Value, Math.Round(result.The("difference").Value!.Value, 9)));
        Assert.Equal((0.9, 0.3, 10, 9, 50), (result[0].Numerator, result[0].Denominator, result[0].People, result[0].PeopleInNumerator, result[0].Events));
        Assert.True(result[0].Low > 1 && result[0].High > result[0].Low);
    }

    /// <summary>With two of ten people behind what went before, one draw in nine (0.8¹⁰) has nobody of them: too many without a ratio for an interval.</summary>
    [Fact]
    public void Too_few_people_before_leave_no_lift()
    {
        var result = CouplingLift.Compute(Fifty, Around(after: 9, before: 2), March, Long, Later, 1);
        Assert.Equal((null, NoValueReason.TooUncertain), (result.The("lift").Value, result.The("lift").Reason));
        Assert.Equal(NoValueReason.None, result.The("difference").Reason);
    }

    [Fact]
    public void Nothing_before_leaves_only_the_difference()
    {
        var result = CouplingLift.Compute(Fifty, Around(after: 9, before: 0), March, Long, Later, 1);
        Assert.Equal((null, NoValueReason.NoData), (result.The("lift").Value, result.The("lift").Reason));
        Assert.Equal((0.9, NoValueReason.None), (result.The("difference").Value, result.The("difference").Reason));
    }

    [Fact]
    public void As_much_before_as_after_is_not_shown() =>
        Assert.All(
            CouplingLift.Compute(Fifty, Around(after: 5, before: 5), March, Long, Later, 1),
            result => Assert.Equal((null, NoValueReason.TooUncertain, null), (result.Value, result.Reason, result.Low)));

    [Fact]
    public void Both_windows_must_have_been_recorded()
    {
        var history = Around(after: 9, before: 2);
        Assert.Equal(50, CouplingLift.Compute(Fifty, history, March, Noon(-29), Later, 1)[0].Events);
        Assert.Equal((40, NoValueReason.TooEarly), Told(CouplingLift.Compute(Fifty, history, March, Noon(-28.9), Later, 1)[0]));
        Assert.Equal((0, NoValueReason.TooEarly), Told(CouplingLift.Compute(Fifty, history, March, Noon(20), Later, 1)[0]));
        Assert.Equal((40, NoValueReason.TooEarly), Told(CouplingLift.Compute(Fifty, history, March, Long, Noon(34.9), 1)[0]));
    }

    [Fact]
    public void Fewer_than_fifty_completions_or_five_people_give_none()
    {
        var history = Around(after: 9, before: 2);
        Assert.Equal((49, NoValueReason.TooFew), Told(CouplingLift.Compute(Fifty[1..], history, March, Long, Later, 1)[0]));
        LearningEvent[] ofFour = [.. Fifty.Select((one, place) => one with { Person = $"p{(place % 4) + 1}" })];
        Assert.Equal((50, NoValueReason.TooFew), Told(CouplingLift.Compute(ofFour, history, March, Long, Later, 1)[0]));
        Assert.Equal((0, NoValueReason.NoData), Told(CouplingLift.Compute([], history, March, Long, Later, 1)[0]));
    }

    private static LearningEvent[] Fifty => [.. from person in Names(10) from day in Enumerable.Range(1, 5) select Formal(person, day, Welding)];

    /// <summary>Informal learning the day after the last completion, of the last people, and the day before the first one, of the people from p2.</summary>
    private static LearningEvent[] Around(int after, int before) =>
    [
        .. Names(10).Skip(10 - after).Select(person => Informal(person, 6, Welding)),
        .. Names(10).Skip(1).Take(before).Select(person => Informal(person, 0, Welding)),
    ];

    private static (int, NoValueReason) Told(MeasureResult result) => (result.Events, result.Reason);

    private static IReadOnlyList<CouplingTally> TalliesOf(CouplingSimulation run) =>
        CouplingTally.Of(run.Events, TopicTrail.Of(run.Events.Where(Coupling.IsInformal)), CouplingSimulation.Start, CouplingSimulation.End, TimeSpan.FromDays(Coupling.DefaultDays));

    private static IReadOnlyList<MeasureResult> Compute(CouplingSimulation run, ulong seed) =>
        CouplingLift.Compute(run.Events, run.Events, CouplingSimulation.Year, CouplingSimulation.Start, CouplingSimulation.End, seed);
}
