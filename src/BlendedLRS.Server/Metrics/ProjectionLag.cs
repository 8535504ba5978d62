using System.Diagnostics.Metrics;
using BlendedLRS.Server.Projections;
using BlendedLRS.Storage;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Metrics;

/// <summary>How many Statements each projection is behind the log.</summary>
internal sealed class ProjectionLag(IStatementLogReader log, ProjectionStatus status)
{
    private long _head;

    /// <summary>One measurement for each projection that has reported.</summary>
    public IEnumerable<Measurement<long>> Measure()
    {
        var head = Head();
        return status.All.Select(state => new Measurement<long>(Math.Max(0, head - state.Position), new KeyValuePair<string, object?>("projection", state.Name)));
    }

    // Instruments are asked synchronously. A store that takes its time is measured by the last head it told.
    private long Head()
    {
        var head = KeepHeadAsync();
        return head.IsCompletedSuccessfully ? head.GetAwaiter().GetResult() : Volatile.Read(ref _head);
    }

    private async Task<long> KeepHeadAsync()
    {
        try
        {
            Volatile.Write(ref _head, await log.HeadAsync(CancellationToken.None));
        }
        catch (StorageUnavailableException)
        {
            // /health/ready says so; a measurement is no place for it.
        }

        return Volatile.Read(ref _head);
    }
}
