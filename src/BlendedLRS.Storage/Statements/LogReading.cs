using System.Runtime.CompilerServices;

namespace BlendedLRS.Storage.Statements;

/// <summary>Reads a stretch of the log whole.</summary>
public static class LogReading
{
    /// <summary>Reads everything between two places, batch by batch. What was acknowledged last may not be readable in order yet, because others are still writing before it: that is waited for.</summary>
    /// <param name="log">The log.</param>
    /// <param name="after">The last place already read; 0 to begin.</param>
    /// <param name="through">The place to come to: the head, as it was told.</param>
    /// <param name="batch">At most so many Statements at a time.</param>
    /// <param name="cancellation">Stops between two batches.</param>
    public static async IAsyncEnumerable<IReadOnlyList<LoggedStatement>> ReadThroughAsync(
        this IStatementLogReader log, long after, long through, int batch, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (after < through)
        {
            var read = await log.ReadAfterAsync(after, batch, cancellation);
            if (read.Count == 0)
            {
                await log.WaitForGrowthAsync(after, cancellation);
                continue;
            }

            after = read[^1].Sequence;
            yield return read;
        }
    }
}
