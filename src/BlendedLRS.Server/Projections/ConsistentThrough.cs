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

    private const long FewBehind = 3_000;
    private const long BuiltAnew = 200_000;
    private const long WaitSlope = 40;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(250);
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
        if (status.Of(ProjectionStatus.Index) is var index && (index.Position >= head || index.Behind > SoonThere))
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

    /// <summary>Lets senders wait a little, the longer the further the index is behind, so that queries never see much less than what is stored. An index that is built
    /// anew is so far behind that waiting would not help it.</summary>
    public async Task HoldBackAsync(CancellationToken cancellation)
    {
        var index = status.Of(ProjectionStatus.Index);
        if (index.Position == 0 || index.Behind is < FewBehind or > BuiltAnew)
        {
            return;
        }

        var wait = TimeSpan.FromMilliseconds((index.Behind - FewBehind) / WaitSlope);
        await Task.Delay(wait < LongestWait ? wait : LongestWait, time, cancellation);
    }

    private static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
