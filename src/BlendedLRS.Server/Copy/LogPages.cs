using System.Runtime.CompilerServices;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Copy;

/// <summary>Reads a log from a place to where it ended when the reading began.</summary>
internal static class LogPages
{
    /// <summary>Page by page.</summary>
    /// <param name="log">The log.</param>
    /// <param name="after">The last place already read; 0 to begin.</param>
    /// <param name="size">Most Statements of a page.</param>
    /// <param name="cancellation">Stops the read.</param>
    public static async IAsyncEnumerable<IReadOnlyList<LoggedStatement>> ReadAsync(
        IStatementLogReader log, long after, int size, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var head = await log.HeadAsync(cancellation);
        while (after < head)
        {
            var page = await log.ReadAfterAsync(after, size, cancellation);
            if (page.Count == 0)
            {
                // The last Statements are there, but somebody's transaction must end before all readers may see them.
                await log.WaitForGrowthAsync(after, cancellation);
                continue;
            }

            yield return page;
            after = page[^1].Sequence;
        }
    }

    /// <summary>Statement by Statement, from the beginning.</summary>
    public static async IAsyncEnumerable<LoggedStatement> StatementsAsync(IStatementLogReader log, int size, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var page in ReadAsync(log, 0, size, cancellation))
        {
            foreach (var statement in page)
            {
                yield return statement;
            }
        }
    }
}
