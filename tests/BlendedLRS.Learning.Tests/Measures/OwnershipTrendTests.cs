using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;
using static BlendedLRS.Learning.Tests.Measures.Given;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M16.</summary>
public sealed class OwnershipTrendTests
{
    /// <summary>Employee-led and co-created events among ten: 2, 3, 5, 6: the slopes are 10, 15, 13.3, 20, 15 and 10 points, their median is 14.2.</summary>
    [Fact]
    public void Four_quarters_by_hand()
    {
        var trend = Trend((0, 2), (1, 3), (2, 5), (3, 6)).The("events");
        Assert.Equal((40 / 3d + 15) / 2, trend.Value!.Value, 1e-9);
        Assert.Equal((10, 20), (Math.Round(trend.Low!.Value, 9), Math.Round(trend.High!.Value, 9)));
        Assert.Equal((10, 40), (trend.People, trend.Events));
    }

    [Fact]
    public void A_missing_quarter_is_a_gap_and_not_a_step() =>
        Assert.Equal(10, Trend((0, 1), (1, 2), (4, 5), (5, 6)).The("events").Value!.Value, 1e-9);

    [Fact]
    public void Fewer_than_four_quarters_have_no_arrow()
    {
        var trend = Trend((0, 2), (1, 3), (2, 5)).The("events");
        Assert.Equal((null, NoValueReason.TooFew, null), (trend.Value, trend.Reason, trend.Low));
        Assert.Equal(NoValueReason.NoData, Trend((0, 2), (1, 3), (2, 5)).The("commitments").Reason);
    }

    [Fact]
    public void A_quarter_without_a_share_is_left_out()
    {
        var quarters = Quarters((0, 1), (1, 2), (2, 3), (3, 4), (4, 5));
        quarters[QuarterOf(2)] = OwnershipShare.Compute([.. Enumerable.Range(0, 5).Select(_ => Owned(2, 0, Ownership.Unknown)), Owned(2, 1, Ownership.EmployeeLed)], [], QuarterOf(2), Zone);
        var trend = OwnershipTrend.Compute(quarters).The("events");
        Assert.Equal((10d, 40), (Math.Round(trend.Value!.Value, 9), trend.Events));
        quarters.Remove(QuarterOf(3));
        Assert.Equal(NoValueReason.TooFew, OwnershipTrend.Compute(quarters).The("events").Reason);
    }

    [Fact]
    public void The_people_are_those_of_the_smallest_quarter()
    {
        var quarters = Quarters((0, 1), (1, 2), (2, 3), (3, 4));
        quarters[QuarterOf(3)] = OwnershipShare.Compute([Owned(3, 1, Ownership.CoCreated), Owned(3, 2, Ownership.CoCreated), Owned(3, 3, Ownership.ManagerDriven)], [], QuarterOf(3), Zone);
        Assert.Equal(3, OwnershipTrend.Compute(quarters).The("events").People);
    }

    [Fact]
    public void Nothing_is_no_data() =>
        Assert.All(OwnershipTrend.Compute(new Dictionary<Period, IReadOnlyList<MeasureResult>>()), trend => Assert.Equal((null, NoValueReason.NoData, 0), (trend.Value, trend.Reason, trend.People)));

    private static IReadOnlyList<MeasureResult> Trend(params (int Quarter, int Own)[] quarters) => OwnershipTrend.Compute(Quarters(quarters));

    /// <summary>Ten people with one event each; of the own ones every second is co-created.</summary>
    private static Dictionary<Period, IReadOnlyList<MeasureResult>> Quarters(params (int Quarter, int Own)[] quarters) => quarters.ToDictionary(
        one => QuarterOf(one.Quarter),
        one => OwnershipShare.Compute(
            [.. Enumerable.Range(0, 10).Select(person => Owned(one.Quarter, person, person >= one.Own ? Ownership.ManagerDriven : person % 2 == 0 ? Ownership.EmployeeLed : Ownership.CoCreated))],
            [],
            QuarterOf(one.Quarter),
            Zone));

    private static Period QuarterOf(int number) => new(PeriodGrain.Quarter, new DateOnly(2025, 7, 1).AddMonths(3 * number));

    private static LearningEvent Owned(int quarter, int person, Ownership ownership) => Formal($"p{person}", 1) with { Day = QuarterOf(quarter).First, Ownership = ownership };
}
