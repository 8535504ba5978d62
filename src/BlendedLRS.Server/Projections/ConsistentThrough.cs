using System.Globalization;
using BlendedLRS.Storage;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Projections;

/// <summary>The moment up to which every stored Statement is available to every query (xAPI-Communication 2.1.3): how far the index has read, as a moment.</summary>
internal sealed class ConsistentThrough(IStatementLogReader log, ProjectionStatus status)
{
    /// <summary>Name of the header.</summary>
    public const string Header = "X-Experience-API-Consistent-Through";

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

    private static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
