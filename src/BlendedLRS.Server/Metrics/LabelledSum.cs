namespace BlendedLRS.Server.Metrics;

/// <summary>What one combination of labels has come to.</summary>
internal sealed class LabelledSum(int buckets)
{
    private readonly long[] _buckets = new long[buckets];

    /// <summary>Measurements taken.</summary>
    public long Count { get; private set; }

    /// <summary>Their sum; of a gauge the last one.</summary>
    public double Value { get; private set; }

    /// <summary>How many were at most each bound.</summary>
    public IReadOnlyList<long> Buckets => _buckets;

    /// <summary>Takes in a measurement.</summary>
    public void Take(double value, bool isGauge, ReadOnlySpan<double> bounds)
    {
        Count++;
        Value = isGauge ? value : Value + value;
        for (var i = bounds.Length - 1; i >= 0 && value <= bounds[i]; i--)
        {
            _buckets[i]++;
        }
    }
}
