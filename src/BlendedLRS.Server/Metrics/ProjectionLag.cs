using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using BlendedLRS.Server.Projections;
using BlendedLRS.Storage;

namespace BlendedLRS.Server.Metrics;

/// <summary>How many Statements each projection is behind the log.</summary>
internal sealed class ProjectionLag(ProjectionStatus status)
{
    private readonly ConcurrentDictionary<string, long> _last = new(StringComparer.Ordinal);

    /// <summary>One measurement for each projection that has reported.</summary>
    public IEnumerable<Measurement<long>> Measure() =>
        status.All.Select(state => new Measurement<long>(Lag(state.Name), new KeyValuePair<string, object?>("projection", state.Name)));

    /// <summary>How many Statements each projection passed over since the start of the process.</summary>
    public IEnumerable<Measurement<long>> MeasureSetAside() =>
        status.All.Select(state => new Measurement<long>(state.SetAside, new KeyValuePair<string, object?>("projection", state.Name)));

    // Instruments are asked synchronously. A store that takes its time is measured by the last lag it told.
    private long Lag(string name)
    {
        var lag = KeepLagAsync(name);
        return lag.IsCompletedSuccessfully ? lag.GetAwaiter().GetResult() : _last.GetValueOrDefault(name);
    }

    private async Task<long> KeepLagAsync(string name)
    {
        try
        {
            _last[name] = await status.LagAsync(name, CancellationToken.None);
        }
        catch (StorageUnavailableException)
        {
            // /health/ready says so; a measurement is no place for it.
        }

        return _last.GetValueOrDefault(name);
    }
}
