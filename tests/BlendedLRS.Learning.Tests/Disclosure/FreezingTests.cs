using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Learning.Tests.Disclosure;

/// <summary>A closed period is not restated by a small difference.</summary>
public sealed class FreezingTests
{
    private static readonly Period FirstQuarter = new(PeriodGrain.Quarter, new DateOnly(2026, 1, 1));

    [Theory]
    [InlineData(null, "2027-06-01", 1, true)] // never written
    [InlineData("2026-03-01", "2026-03-07", 9, false)] // a running period: once a week
    [InlineData("2026-03-01", "2026-03-08", 1, true)]
    [InlineData("2026-04-14", "2026-04-15", 9, false)] // over, but late data still enters
    [InlineData("2026-04-14", "2026-04-16", 1, true)] // the version that stays
    [InlineData("2026-04-16", "2026-04-30", 9, false)] // closed
    [InlineData("2026-04-16", "2026-12-31", 9, false)]
    [InlineData("2026-04-16", "2027-01-01", 9, true)] // in bulk after the end of the year
    [InlineData("2026-04-16", "2027-01-01", 5, true)]
    [InlineData("2026-04-16", "2027-01-01", 4, false)] // unless few people changed
    [InlineData("2026-04-16", "2027-01-01", 0, true)]
    [InlineData("2027-01-01", "2027-01-20", 9, false)] // once
    [InlineData("2027-01-01", "2028-01-20", 9, true)]
    [InlineData("2026-04-16", "2027-02-01", 9, false)]
    public void Cells_may_be_rewritten_when_nothing_small_lies_between_two_versions(string? written, string today, int changed, bool may) =>
        Assert.Equal(may, new Freezing().MayRewrite(FirstQuarter, written is null ? null : DateOnly.Parse(written, null), DateOnly.Parse(today, null), [20, changed], 5));

    [Fact]
    public void One_cell_that_changes_by_few_people_holds_up_all() =>
        Assert.False(new Freezing().MayRewrite(FirstQuarter, new DateOnly(2026, 4, 16), new DateOnly(2027, 1, 5), [30, 12, 1], 5));

    [Fact]
    public void A_period_is_closed_when_the_days_of_grace_are_over() =>
        Assert.Equal(new DateOnly(2027, 1, 16), new Freezing().CloseOf(new Period(PeriodGrain.Quarter, new DateOnly(2026, 10, 1))));

    [Theory]
    [InlineData(15, 7, 1, null)]
    [InlineData(91, 7, 1, "/GraceDays")]
    [InlineData(-1, 7, 1, "/GraceDays")]
    [InlineData(15, 0, 1, "/RefreshDays")]
    [InlineData(15, 7, 13, "/RestatementMonth")]
    public void Options_are_checked(int grace, int refresh, int month, string? pointer) =>
        Assert.Equal(pointer, new Freezing { GraceDays = grace, RefreshDays = refresh, RestatementMonth = month }.Check()?.Pointer);
}
