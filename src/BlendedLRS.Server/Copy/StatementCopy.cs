using BlendedLRS.Server.Hosting;
using BlendedLRS.Storage.Copying;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Copy;

/// <summary>Copies the log, batch by batch, from where the target's ends.</summary>
internal sealed class StatementCopy(IStatementLogReader source, IStatementLogReader copied, IStoreCopyTarget target, Action<string, long, long> report)
{
    /// <summary>Most Statements in one transaction.</summary>
    public required int BatchSize { get; init; }

    /// <summary>Copies what is not there yet.</summary>
    /// <exception cref="StartRefusedException">The target holds Statements that are not of the source.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var total = await source.CountAsync(0, await source.HeadAsync(cancellation), long.MaxValue, cancellation);
        var done = await copied.CountAsync(0, await copied.HeadAsync(cancellation), long.MaxValue, cancellation);
        var last = await LastCopiedAsync(done, cancellation);
        report("statements", done, total);
        await foreach (var page in LogPages.ReadAsync(source, last?.Sequence ?? 0, BatchSize, cancellation))
        {
            await target.AppendAsync(last?.Stored, page, cancellation);
            last = page[^1];
            done += page.Count;
            report("statements", done, total);
        }
    }

    // The Statement of the source that the target ends with; everything before it is compared in the end.
    private async Task<LoggedStatement?> LastCopiedAsync(long count, CancellationToken cancellation)
    {
        if (count == 0)
        {
            return null;
        }

        var page = await LogPages.ReadAsync(copied, await copied.HeadAsync(cancellation) - 1, 1, cancellation).FirstAsync(cancellation);
        var last = await source.FindAsync(page[0].Id, cancellation);
        return last?.Stored == page[0].Stored && await source.CountAsync(0, last.Sequence, long.MaxValue, cancellation) == count
            ? last
            : throw new StartRefusedException("The store at --to holds statements that are not of the one at --from: copy into an empty store.");
    }
}
