using System.Globalization;
using BlendedLRS.Storage;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Projections;

/// <summary>The moment up to which every stored Statement is available to every query (xAPI-Communication 2.1.3): how far the index has read, as a moment.</summary>
internal sealed class ConsistentThrough(IStatementLogReader log, ProjectionStatus status, TimeProvider time)
{
    /// <summary>Name of the header.</summary>
    public const string Header = "X-Experience-API-Consistent-Through";

    private const long SoonThere = 2_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private string _last = Text(DateTimeOffset.UnixEpoch);

    /// <summary>The header's value; the last known one while the store does not answer, because it must be on every answer.</summary>
    public async Task<string> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            var text = Text(await log.ConsistentThroughAsync(status.Of(ProjectionStatus.Index).Position, cancellation));
            Volatile.Write(ref _last, text);
            return text;
        }
        catch (StorageUnavailableException)
        {
            return Volatile.Read(ref _last);
        }
    }

    /// <summary>Lets the index come to what was acknowledged before this call, so that whoever has just sent a Statement finds it; not when it is far behind, as it may be under load.</summary>
    public async Task CatchUpAsync(CancellationToken cancellation)
    {
        var head = await log.HeadAsync(cancellation);
        if (status.Of(ProjectionStatus.Index).Position is var reached && (reached >= head || head - reached > SoonThere))
        {
            return;
        }

        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            while (status.Of(ProjectionStatus.Index).Position is var position && position < head)
            {
                await status.WaitForChangeAsync(ProjectionStatus.Index, position, either.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // What is known so far is the answer; consistent-through says how far that is.
        }
    }

    private static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
