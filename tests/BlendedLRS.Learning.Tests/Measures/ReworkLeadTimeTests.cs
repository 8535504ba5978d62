using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M12: cases that are still open have waited too.</summary>
public sealed class ReworkLeadTimeTests
{
    private static readonly DateTimeOffset Now = Made.At(40);

    // Kaplan and Meier by hand: day 10, 5 at risk: 4/5; day 15 censored; day 20, 3 at risk: 8/15; day 30, 2 at risk: 4/15, the first below one half.
    private static readonly ReworkCase[] Five =
    [
        Case("a", released: 10), Case("b", released: 20), Case("c", released: 30), Case("d", declined: 15), Case("e") with { Givers = ["p0", "p1"] },
    ];

    [Fact]
    public void Open_and_declined_cases_are_censored()
    {
        var results = Compute(Five);
        var median = results.Of(ReworkLeadTime.Card, "median");
        Assert.Equal((30, 5, 2), (median.Value, median.Events, median.People));
        Assert.Equal((0.6, 0.2, 0.2), (Share("released"), Share("declined"), Share("open")));

        double? Share(string component) => results.Of(ReworkLeadTime.Card, component).Value;
    }

    [Fact]
    public void Fewer_than_five_cases_are_a_list_and_no_median()
    {
        Assert.Equal((null, NoValueReason.TooFew), Median(Five[1..]));
        Assert.Equal(
            [new ReworkWait("e", "m", 40, false, false), new("c", "m", 30, true, false), new("b", "m", 20, true, false), new("d", "m", 15, false, true)],
            ReworkLeadTime.List(Five[1..], Made.Quarter, Now, Made.Zone));
    }

    [Fact]
    public void No_case_is_no_data() => Assert.All(Compute([]), result => Assert.Equal((null, NoValueReason.NoData), (result.Value, result.Reason)));

    [Fact]
    public void While_more_than_half_are_open_it_is_too_early() =>
        Assert.Equal((null, NoValueReason.TooEarly), Median(Case("a", released: 1), Case("b", released: 2), Case("c"), Case("d"), Case("e")));

    [Fact]
    public void What_happens_later_is_not_known_yet() =>
        Assert.Equal((null, NoValueReason.TooEarly), Median([.. Five.Select(one => one with { Released = one.Released?.AddDays(31), Declined = null })]));

    [Fact]
    public void A_case_belongs_to_the_period_in_which_it_was_opened() =>
        Assert.Equal((null, NoValueReason.TooFew), Median([.. Five[..4], Five[4] with { Opened = Made.At(-0.01) }]));

    private static (double? Value, NoValueReason Reason) Median(params ReworkCase[] cases)
    {
        var median = Compute(cases).Of(ReworkLeadTime.Card, "median");
        return (median.Value, median.Reason);
    }

    private static IReadOnlyList<MeasureResult> Compute(IReadOnlyList<ReworkCase> cases) => ReworkLeadTime.Compute(cases, Made.Quarter, Now, Made.Zone);

    private static ReworkCase Case(string key, double? released = null, double? declined = null) => new(key, "m", Made.At(0))
    {
        Released = released is { } day ? Made.At(day) : null,
        Declined = declined is { } other ? Made.At(other) : null,
    };
}
