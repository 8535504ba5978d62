using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace BlendedLRS.Server.Metrics;

/// <summary>What an instrument has measured since the start, by labels.</summary>
internal sealed class InstrumentSums
{
    /// <summary>Most combinations of labels of one instrument; what comes after is counted together.</summary>
    internal const int MostSeries = 2_000;

    private const string Overflow = "overflow=\"true\"";

    private static readonly double[] Seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
    private static readonly double[] Counts = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LabelledSum> _series = new(StringComparer.Ordinal);
    private readonly bool _isGauge;
    private readonly double[]? _bounds;

    /// <summary>Prepares for an instrument.</summary>
    public InstrumentSums(Instrument instrument)
    {
        var type = instrument.GetType().GetGenericTypeDefinition();
        _isGauge = type == typeof(ObservableGauge<>) || type == typeof(Gauge<>);
        _bounds = type != typeof(Histogram<>) ? null : instrument.Unit == "s" ? Seconds : Counts;
        Kind = _bounds is not null ? "histogram" : _isGauge ? "gauge" : "counter";
        var unit = instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        Name = instrument.Name.Replace('.', '_') + unit + (Kind == "counter" ? "_total" : "");
        Description = instrument.Description ?? "";
    }

    /// <summary>In the form of Prometheus.</summary>
    public string Name { get; }

    /// <summary><c>counter</c>, <c>gauge</c> or <c>histogram</c>.</summary>
    public string Kind { get; }

    /// <summary>One sentence.</summary>
    public string Description { get; }

    /// <summary>Takes in a measurement.</summary>
    public void Take(double value, ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        var text = Text(labels);
        lock (_lock)
        {
            if (!_series.TryGetValue(text, out var sum) && !_series.TryGetValue(text = _series.Count < MostSeries ? text : Overflow, out sum))
            {
                _series[text] = sum = new LabelledSum(_bounds?.Length ?? 0);
            }

            sum.Take(value, _isGauge, _bounds ?? []);
        }
    }

    /// <summary>Hands out every combination of labels with its sums, while nothing changes.</summary>
    /// <param name="each">Gets the labels as text and the sums.</param>
    public void Visit(Action<string, LabelledSum> each)
    {
        lock (_lock)
        {
            foreach (var (labels, sum) in _series.OrderBy(series => series.Key, StringComparer.Ordinal))
            {
                each(labels, sum);
            }
        }
    }

    /// <summary>Upper bounds of a histogram's buckets.</summary>
    public IReadOnlyList<double> Bounds => _bounds ?? [];

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in labels)
        {
            var escaped = Convert.ToString(value, CultureInfo.InvariantCulture)?
                .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
            text.Append(text.Length == 0 ? "" : ",").Append(name).Append("=\"").Append(escaped).Append('"');
        }

        return text.ToString();
    }
}
