using BlendedLRS.Learning.Measures;
using FsCheck;
using FsCheck.Fluent;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M30: five bars, and on request one index with a band.</summary>
public sealed class BalanceProfileTests
{
    private static readonly BalanceInputs Inputs = new()
    {
        People = 40, BlendedPeople = Result(0.5), Baseline = Result(0.9), Layered = Result(0.4), EmployeeLed = Result(0.3), CoCreated = Result(0.1), Closure = Result(0.25), Safety = Result(80),
    };

    [Fact]
    public void Five_components()
    {
        var profile = BalanceProfile.Compute(Inputs);
        Assert.Equal(["blended-people", "stable-and-adaptive", "ownership", "loop", "safety"], profile.Select(result => result.Component));
        Assert.Equal([0.5, 0.6, 0.5, 0.25, 0.8], profile.Select(result => result.Rounded()!.Value));
        Assert.Equal(1, BalanceProfile.Compute(Inputs with { EmployeeLed = Result(0.8) }).Of(BalanceProfile.Card, "ownership").Value);
    }

    [Fact]
    public void The_index_is_the_geometric_mean_within_its_band()
    {
        // The fifth root of 0.5 x 0.6 x 0.5 x 0.25 x 0.8 = 0.03. Highest without 0.25: the fourth root of 0.12.
        // Lowest with 0.25 weighing 1.5 and the others 0.5: (0.25^1.5 x 0.12^0.5)^(1 / 3.5) = 0.4078, below the 0.4401 without 0.8.
        var index = BalanceProfile.Index(BalanceProfile.Compute(Inputs));
        Assert.Equal((0.4959, 0.4078, 0.5886), (Math.Round(index.Value!.Value, 4), Math.Round(index.Low!.Value, 4), Math.Round(index.High!.Value, 4)));
    }

    [Fact]
    public void Weights_widen_the_band_where_leaving_out_does_not()
    {
        // Three at 1 and two at 0.04: leaving one out gives 0.04^(1/2) = 0.2 or 0.04^(1/4) = 0.4472; the two weighted 1.5 and the others 0.5 give 0.04^(3/4.5) = 0.1170.
        var components = new[] { 1, 1, 1, 0.04, 0.04 }.Select(value => Result(value)).ToList();
        var index = BalanceProfile.Index(components);
        Assert.Equal((0.2759, 0.117), (Math.Round(index.Value!.Value, 4), Math.Round(index.Low!.Value, 4)));

        // The other way round the two weigh 1 of 5.5: 0.5569.
        Assert.Equal(Math.Round(Math.Pow(0.04, 1 / 5.5), 9), Math.Round(index.High!.Value, 9));
    }

    [Fact]
    public void A_component_of_zero_counts_as_a_hundredth() =>
        Assert.Equal(0.01, Math.Round(BalanceProfile.Index([.. Enumerable.Repeat(Result(0), 5)]).Value!.Value, 9));

    [Fact]
    public void Without_a_component_there_is_no_index_and_the_other_bars_stay()
    {
        var profile = BalanceProfile.Compute(Inputs with { Layered = new MeasureResult("M9", "layered") { Reason = NoValueReason.TooUncertain, People = 7, Events = 0 } });
        Assert.Equal(4, profile.Count(result => result.Value is not null));
        var index = BalanceProfile.Index(profile);
        Assert.Equal((null, NoValueReason.TooUncertain, 40), (index.Value, index.Reason, index.People));
    }

    [Fact]
    public void A_component_of_four_people_is_missing_unless_its_measure_needs_no_minimum()
    {
        Assert.Equal((null, NoValueReason.TooFew), Loop(Result(0.25) with { People = 4 }));
        Assert.Equal((0.25, NoValueReason.None), Loop(Result(0.25) with { People = 5 }));
        Assert.Equal((0.25, NoValueReason.None), Loop(Result(0.25) with { People = 4, NeedsNoMinimum = true }));

        static (double? Value, NoValueReason Reason) Loop(MeasureResult closure)
        {
            var loop = BalanceProfile.Compute(Inputs with { Closure = closure }).Of(BalanceProfile.Card, "loop");
            return (loop.Value, loop.Reason);
        }
    }

    [Fact]
    public void Whatever_the_components_the_index_lies_between_them_and_within_its_band()
    {
        var property = Prop.ForAll(Arb.From(Gen.Choose(0, 1000).ListOf(5)), thousandths =>
        {
            var values = thousandths.Select(value => value / 1000.0).ToList();
            var index = BalanceProfile.Index([.. values.Select(Result)]);
            Assert.InRange(index.Value!.Value, Math.Max(0.01, values.Min()) - 1e-9, Math.Max(0.01, values.Max()) + 1e-9);
            Assert.True(index.Low <= index.Value && index.Value <= index.High);
        });
        Check.One(Config.QuickThrowOnFailure.WithReplay(20260301, 7), property);
    }

    private static MeasureResult Result(double value) => new("M3", "both") { Value = value, People = 25, Events = 100 };
}
