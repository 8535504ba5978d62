using BlendedLRS.Learning.Statistics;

namespace BlendedLRS.Learning.Measures;

/// <summary>M28: how much effort it takes to record what one learned.</summary>
public static class CaptureFriction
{
    private const double TargetSeconds = 15;
    private const double HighQuantile = 0.9;

    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M28", "Friction of capture")
    {
        Definition = "Seconds from opening to saving an entry, median and 90th percentile; the share saved within 15 seconds; the share given up; all channels together and each alone.",
        Formula = "median and p90 of (saved - opened); saved within 15 s / saved; abandoned / opened",
        Unit = "seconds; share 0-1",
        Components = ["median", "p90", "within-15-seconds", "abandoned", "median:<channel>", "p90:<channel>", "within-15-seconds:<channel>", "abandoned:<channel>"],
        Dimensions = ["period", "channel"],
        FinestGrain = PeriodGrain.Month,
        EdgeCases = "What is still open is not counted yet. Quantiles are interpolated (type 7).",
        MinimumPeople = 10,
        Layer = MeasureLayer.Surface,
        Source = "product; the target is a median of at most 15 seconds.",
        Caution = "It judges the screen, not the people in front of it.",
    };

    /// <summary>The four values of all channels, then of each channel in the order of its name.</summary>
    public static IReadOnlyList<MeasureResult> Compute(IReadOnlyList<CaptureTiming> timings, Period period, TimeZoneInfo zone)
    {
        var inPeriod = timings.Where(timing => period.Contains(timing.Opened, zone)).ToList();
        return
        [
            .. Of("", inPeriod),
            .. inPeriod.GroupBy(timing => timing.Channel, StringComparer.Ordinal).OrderBy(channel => channel.Key, StringComparer.Ordinal).SelectMany(channel => Of($":{channel.Key}", [.. channel])),
        ];
    }

    private static IEnumerable<MeasureResult> Of(string suffix, IReadOnlyList<CaptureTiming> timings)
    {
        var saved = timings.Where(timing => timing.IsSaved).ToList();
        var abandoned = timings.Where(timing => !timing.IsSaved).ToList();
        var seconds = saved.Select(SecondsOf).Order().ToList();
        var quick = saved.Where(timing => SecondsOf(timing) <= TargetSeconds).ToList();
        return
        [
            ResultOf.Value(Card, $"median{suffix}", Median.Of(seconds), CountPeople(saved), saved.Count),
            ResultOf.Value(Card, $"p90{suffix}", Quantile.Of(seconds, HighQuantile), CountPeople(saved), saved.Count),
            ResultOf.Ratio(Card, $"within-15-seconds{suffix}", quick.Count, saved.Count, CountPeople(saved), saved.Count, CountPeople(quick)),
            ResultOf.Ratio(Card, $"abandoned{suffix}", abandoned.Count, timings.Count, CountPeople(timings), timings.Count, CountPeople(abandoned)),
        ];
    }

    private static double SecondsOf(CaptureTiming timing) => (timing.Ended - timing.Opened).TotalSeconds;

    private static int CountPeople(IEnumerable<CaptureTiming> timings) => timings.Select(timing => timing.Person).Distinct(StringComparer.Ordinal).Count();
}
