using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>From the sums of a month to what may be published of it.</summary>
public sealed class BlendCellTests
{
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly DateTimeOffset AsOf = new(2026, 4, 2, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Enough_people_make_a_cell()
    {
        var cell = Compute(Tally(people: 5, events: 8, minutes: 100, largest: 50, withMinutes: 5, without: 2));
        Assert.Equal(
            new BlendCell
            {
                Month = March, Modality = Modality.Informal, Status = CellStatus.Ok, People = 5, Events = 8, Minutes = 100, MinutesBasis = DurationBasis.Banded,
                UnknownMinutesShare = 0.25, Unfinished = false, AsOf = AsOf, RuleSetVersion = "1.0.0+x",
            },
            cell);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 40)]
    [InlineData(0, 3)]
    public void Fewer_people_or_nobody_in_particular_are_suppressed_with_every_value(int people, int events) =>
        AssertEmpty(CellStatus.Suppressed, Compute(Tally(people, events, 100, 10, people, 0)));

    [Fact]
    public void No_events_are_no_data_never_zero()
    {
        AssertEmpty(CellStatus.NoData, Compute(Tally(0, 0, 0, 0, 0, 0)));
        AssertEmpty(CellStatus.NoData, BlendCells.Compute(March, [], AsOf, "v", new DisclosureOptions(), new DateOnly(2026, 4, 2)).Single(cell => cell.Modality == Modality.Informal));
    }

    [Fact]
    public void Every_modality_has_a_cell_and_there_is_no_total()
    {
        var cells = BlendCells.Compute(March, [Tally(9, 9, 9, 1, 9, 0)], AsOf, "v", new DisclosureOptions(), March);
        Assert.Equal([Modality.Unclassified, Modality.Formal, Modality.Informal], cells.Select(cell => cell.Modality));
    }

    [Theory]
    [InlineData(100, 50, 5, true)]
    [InlineData(100, 50.1, 5, false)]
    [InlineData(100, 20, 4, false)]
    [InlineData(0, 0, 0, false)]
    public void Minutes_need_enough_people_of_their_own_and_nobody_who_dominates(double minutes, double largest, int withMinutes, bool shown)
    {
        var cell = Compute(Tally(people: 6, events: 10, minutes, largest, withMinutes, without: 3));
        Assert.Equal((CellStatus.Ok, 6, 10), (cell.Status, cell.People, cell.Events));
        Assert.Equal(shown, cell.Minutes is not null);
        Assert.Equal(shown, cell.MinutesBasis is not null);
        Assert.Equal(0.3, cell.UnknownMinutesShare);
    }

    [Fact]
    public void The_basis_is_that_of_most_minutes()
    {
        var minutes = new Dictionary<DurationBasis, double> { [DurationBasis.Scheduled] = 30, [DurationBasis.Measured] = 60, [DurationBasis.Banded] = 10 };
        var cell = Compute(new BlendTally(March, Modality.Informal, 9, 9, minutes, 20, 9, 0));
        Assert.Equal((100d, DurationBasis.Measured), (cell.Minutes!.Value, cell.MinutesBasis!.Value));
    }

    [Theory]
    [InlineData("2026-03-01", true)]
    [InlineData("2026-03-31", true)]
    [InlineData("2026-04-01", false)]
    [InlineData("2026-02-28", true)]
    public void A_month_is_unfinished_until_the_next_begins(string today, bool unfinished) =>
        Assert.All(BlendCells.Compute(March, [], AsOf, "v", new DisclosureOptions(), DateOnly.Parse(today, null)), cell => Assert.Equal(unfinished, cell.Unfinished));

    [Fact]
    public void The_threshold_can_be_raised_and_never_lowered()
    {
        Assert.Equal(CellStatus.Suppressed, Compute(Tally(9, 9, 9, 1, 9, 0), new DisclosureOptions { MinimumPeople = 10 }).Status);
        Assert.Equal(CellStatus.Suppressed, Compute(Tally(4, 9, 9, 1, 4, 0), new DisclosureOptions { MinimumPeople = 1 }).Status);
        Assert.Null(Compute(Tally(9, 9, 100, 60, 9, 0), new DisclosureOptions { DominanceShare = 0.9 }).Minutes);
        Assert.Null(Compute(Tally(9, 9, 100, 40, 9, 0), new DisclosureOptions { DominanceShare = 0.3 }).Minutes);
    }

    [Fact]
    public void Whatever_the_sums_are_a_suppressed_cell_looks_like_any_other()
    {
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            var people = random.Next(0, 9);
            var events = people == 0 ? random.Next(0, 3) : people + random.Next(0, 20);
            var cell = Compute(Tally(people, events, random.Next(0, 500), random.Next(0, 300), random.Next(0, people + 1), random.Next(0, events + 1)));
            if (people < 5)
            {
                AssertEmpty(events == 0 ? CellStatus.NoData : CellStatus.Suppressed, cell);
            }
            else
            {
                Assert.True(cell.UnknownMinutesShare is >= 0 and <= 1);
            }
        }
    }

    private static void AssertEmpty(CellStatus status, BlendCell cell)
    {
        Assert.Equal(status, cell.Status);
        Assert.Equal((null, null, null, null, null), (cell.People, cell.Events, cell.Minutes, cell.MinutesBasis, cell.UnknownMinutesShare));
    }

    private static BlendTally Tally(int people, int events, double minutes, double largest, int withMinutes, int without)
    {
        Dictionary<DurationBasis, double> byBasis = minutes > 0 ? new() { [DurationBasis.Banded] = minutes } : [];
        return new BlendTally(March, Modality.Informal, people, events, byBasis, largest, withMinutes, without);
    }

    private static BlendCell Compute(BlendTally tally, DisclosureOptions? options = null) =>
        BlendCells.Compute(March, [tally], AsOf, "1.0.0+x", options ?? new DisclosureOptions(), new DateOnly(2026, 4, 2)).Single(cell => cell.Modality == Modality.Informal);
}
