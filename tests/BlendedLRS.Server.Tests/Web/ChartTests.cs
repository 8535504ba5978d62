using System.Xml.Linq;
using BlendedLRS.Server.Web;
using BlendedLRS.Server.Web.Charts;

namespace BlendedLRS.Server.Tests.Web;

/// <summary>Charts against pictures that were looked at. After a wanted change, run once with BLENDEDLRS_UPDATE_GOLDEN=1 and look at them again.</summary>
public sealed class ChartTests
{
    private static readonly BalanceReport Report = BalanceReport.Of(SomeMonths.Year, SomeMonths.Kinds);
    private static readonly AmountScale Scale = AmountScale.For(61_000);

    [Fact]
    public void Shares_on_a_wide_screen() => AssertGolden("share-wide", ShareColumns.Draw(Report.Months, BalanceCharts.Describe(Report)));

    [Fact]
    public void Shares_on_a_narrow_screen() => AssertGolden("share-narrow", ShareRows.Draw(Report.Months, BalanceCharts.Describe(Report)));

    [Fact]
    public void Hours_on_a_wide_screen() => AssertGolden("hours-wide", HourColumns.Draw(Report.Months, Scale, "Hours."));

    [Fact]
    public void Hours_on_a_narrow_screen() => AssertGolden("hours-narrow", HourRows.Draw(Report.Months, Scale, "Hours."));

    [Theory]
    [InlineData(0, 0.5, 0.5)]
    [InlineData(61, 1.5, 0.5)]
    [InlineData(600, 10, 5)]
    [InlineData(16_000, 300, 100)]
    [InlineData(61_000, 1_500, 500)]
    [InlineData(3_000_000, 60_000, 20_000)]
    public void An_axis_ends_at_a_round_number_of_hours(double minutes, double most, double step)
    {
        var scale = AmountScale.For(minutes);
        Assert.True(scale.Most >= minutes);
        Assert.InRange(scale.Lines.Count(), 2, 5);
        Assert.Equal((most, step), (scale.Most / 60, scale.Step / 60));
    }

    [Fact]
    public void A_single_month_is_a_chart_too()
    {
        var one = BalanceReport.Of([.. SomeMonths.Year.Take(3)], SomeMonths.Kinds);
        Assert.Single(one.Months);
        Assert.Contains("67 %", ShareColumns.Draw(one.Months, "").Value.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    private static void AssertGolden(string name, XElement picture)
    {
        var path = Path.Combine(RepositoryRoot.Path, "tests", "BlendedLRS.Server.Tests", "Web", "Golden", name + ".svg");
        var drawn = picture + "\n";
        if (Environment.GetEnvironmentVariable("BLENDEDLRS_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, drawn);
        }

        Assert.Equal(File.ReadAllText(path), drawn, ignoreLineEndingDifferences: true);
    }
}
