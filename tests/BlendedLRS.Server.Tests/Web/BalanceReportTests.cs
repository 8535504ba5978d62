using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Web;

namespace BlendedLRS.Server.Tests.Web;

public sealed class BalanceReportTests
{
    private static readonly BalanceReport Report = BalanceReport.Of(SomeMonths.Year, SomeMonths.Kinds);

    [Fact]
    public void Months_follow_one_another_without_a_gap()
    {
        Assert.Equal(Enumerable.Range(0, 13).Select(number => new DateOnly(2025, 3, 1).AddMonths(number)), Report.Months.Select(month => month.Month));
        Assert.Equal("no data", Report.Months.Single(month => month.Month == new DateOnly(2025, 8, 1)).Word);
    }

    [Fact]
    public void Older_months_are_left_to_the_query()
    {
        var earlier = SomeMonths.Year.Concat(SomeMonths.Year.Select(cell => cell with { Month = cell.Month.AddYears(-2) })).ToList();
        Assert.Equal(Report.Months.Select(month => month.Month), BalanceReport.Of(earlier, SomeMonths.Kinds).Months.Select(month => month.Month));
    }

    [Fact]
    public void A_month_has_shares_only_when_both_sides_may_be_shown()
    {
        Assert.All(Report.Months, month =>
        {
            var bothShown = month.Cell(Modality.Formal)?.Events is not null && month.Cell(Modality.Informal)?.Events is not null;
            Assert.True(month.Share.Formal is null || bothShown);
            Assert.Equal(month.Share.Formal is null, month.Word.Length > 0);
            Assert.Equal(month.Share.Formal is null, month.Reason.Length > 0);
        });
        Assert.Equal(["suppressed", "no data", "no data", "too uncertain", "suppressed"], Report.Months.Select(month => month.Word).Where(word => word.Length > 0));
    }

    [Fact]
    public void The_latest_month_is_one_that_is_over() => Assert.Equal("February 2026", Report.Latest!.Name);

    [Fact]
    public void Unclassified_statements_are_counted_among_all() => Assert.Equal((13, 8_000), (Report.Unclassified, Report.Statements));

    [Fact]
    public void Without_cells_it_is_empty()
    {
        var empty = BalanceReport.Of([], SomeMonths.Kinds);
        Assert.True(empty.IsEmpty);
        Assert.Null(empty.AsOf);
        Assert.Null(empty.Latest);
    }

    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(0.0001, "under 0.1 %")]
    [InlineData(0.004, "0.4 %")]
    [InlineData(0.125, "13 %")]
    [InlineData(0.5, "50 %")]
    [InlineData(0.9957, "99.6 %")]
    [InlineData(0.99999, "over 99.9 %")]
    [InlineData(1, "100 %")]
    public void Shares_are_rounded_but_never_to_nothing_or_all(double share, string text) => Assert.Equal(text, PageText.Percent(share).Replace('\u00A0', ' '));
}
