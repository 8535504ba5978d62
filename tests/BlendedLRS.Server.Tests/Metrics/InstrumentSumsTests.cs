using System.Diagnostics.Metrics;
using System.Globalization;
using BlendedLRS.Server.Metrics;

namespace BlendedLRS.Server.Tests.Metrics;

public sealed class InstrumentSumsTests : IDisposable
{
    private readonly Meter _meter = new("test");

    [Fact]
    public void A_histogram_counts_what_is_at_most_each_bound()
    {
        var sums = new InstrumentSums(_meter.CreateHistogram<double>("took", "s"));
        foreach (var value in new[] { 0.0005, 0.001, 0.3, 99 })
        {
            sums.Take(value, []);
        }

        var text = PrometheusText.Write([sums]);
        Assert.Contains("took_seconds_bucket{le=\"0.001\"} 2\n", text, StringComparison.Ordinal);
        Assert.Contains("took_seconds_bucket{le=\"0.25\"} 2\n", text, StringComparison.Ordinal);
        Assert.Contains("took_seconds_bucket{le=\"0.5\"} 3\n", text, StringComparison.Ordinal);
        Assert.Contains("took_seconds_bucket{le=\"10\"} 3\n", text, StringComparison.Ordinal);
        Assert.Contains("took_seconds_bucket{le=\"+Inf\"} 4\n", text, StringComparison.Ordinal);
        Assert.Contains("took_seconds_count 4\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gauge_is_its_last_value_and_a_counter_its_sum()
    {
        var gauge = new InstrumentSums(_meter.CreateObservableGauge("size", () => 0L, "By"));
        var counter = new InstrumentSums(_meter.CreateCounter<long>("seen"));
        foreach (var sums in new[] { gauge, counter })
        {
            sums.Take(5, []);
            sums.Take(3, []);
        }

        var text = PrometheusText.Write([gauge, counter]);
        Assert.Contains("size_bytes 3\n", text, StringComparison.Ordinal);
        Assert.Contains("seen_total 8\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_are_escaped_and_their_number_is_bounded()
    {
        var sums = new InstrumentSums(_meter.CreateCounter<long>("seen"));
        sums.Take(1, [new("what", "a\"b\\c\nd")]);
        for (var i = 0; i < 2 * InstrumentSums.MostSeries; i++)
        {
            sums.Take(1, [new("what", i)]);
        }

        var text = PrometheusText.Write([sums]);
        Assert.Contains("seen_total{what=\"a\\\"b\\\\c\\nd\"} 1\n", text, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"seen_total{{overflow=\"true\"}} {InstrumentSums.MostSeries + 1}\n"), text, StringComparison.Ordinal);
        Assert.InRange(text.Split('\n').Length, InstrumentSums.MostSeries, InstrumentSums.MostSeries + 5);
    }

    public void Dispose() => _meter.Dispose();
}
