using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace BlendedLRS.Server.Metrics;

/// <summary>Listens to the instruments of this server and keeps their sums, to be read at any moment.</summary>
internal sealed class MetricsReader : IDisposable
{
    /// <summary>Name of the embedded store's meter.</summary>
    public const string StorageMeterName = "BlendedLRS.Storage";

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, InstrumentSums> _sums = new(StringComparer.Ordinal);

    /// <summary>Listens from now on.</summary>
    /// <param name="factory">Made the server's own meters; another server of the same process is not listened to.</param>
    public MetricsReader(IMeterFactory factory)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            var meter = instrument.Meter;
            if (meter.Name == StorageMeterName || (meter.Name == LrsMetrics.MeterName && ReferenceEquals(meter.Scope, factory)))
            {
                listener.EnableMeasurementEvents(instrument, _sums.GetOrAdd(instrument.Name, _ => new InstrumentSums(instrument)));
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, value, labels, sums) => ((InstrumentSums)sums!).Take(value, labels));
        _listener.SetMeasurementEventCallback<double>((_, value, labels, sums) => ((InstrumentSums)sums!).Take(value, labels));
        _listener.Start();
    }

    /// <summary>The sums of every instrument, by name.</summary>
    public IReadOnlyList<InstrumentSums> Read()
    {
        _listener.RecordObservableInstruments();
        return [.. _sums.Values.OrderBy(sums => sums.Name, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();
}
