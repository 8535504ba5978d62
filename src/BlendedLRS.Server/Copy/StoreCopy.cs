using BlendedLRS.Server.Hosting;
using BlendedLRS.Storage;
using BlendedLRS.Storage.Documents;

namespace BlendedLRS.Server.Copy;

/// <summary>Copies one store into another, part by part, and compares them. What an earlier run copied is not copied again.</summary>
/// <param name="source">The store to copy.</param>
/// <param name="target">An empty one, or one that this copy has begun.</param>
/// <param name="report">Told what is being done, how much of it is done and how much there is.</param>
internal sealed class StoreCopy(IStore source, IStore target, Action<string, long, long> report)
{
    private const int DocumentsAtOnce = 100;
    private const long BytesAtOnce = 8 * 1024 * 1024;

    /// <summary>Most Statements in one transaction.</summary>
    public int BatchSize { get; init; } = 5_000;

    /// <summary>Runs it.</summary>
    /// <returns>What both stores hold.</returns>
    /// <exception cref="StartRefusedException">The target is not empty, or the source is not whole.</exception>
    /// <exception cref="InvalidDataException">A content is damaged, or the stores differ.</exception>
    public async Task<IReadOnlyList<ComparedPart>> RunAsync(CancellationToken cancellation)
    {
        if (await CopyMark.IsUnfinishedAsync(source.Credentials, cancellation))
        {
            throw new StartRefusedException("The store at --from is itself the target of a copy that did not finish.");
        }

        if (!await CopyMark.IsUnfinishedAsync(target.Credentials, cancellation))
        {
            await EmptyTarget.RequireAsync(target, cancellation);
        }

        await CopyMark.BeginAsync(target.Credentials, cancellation);
        await new AttachmentCopy(source.Attachments, target.Attachments, report).RunAsync(cancellation);
        await CopyConfigurationAsync(cancellation);
        await CopyDocumentsAsync(cancellation);
        await new StatementCopy(source.LogReader, target.LogReader, target.CopyTarget, report) { BatchSize = BatchSize }.RunAsync(cancellation);
        var parts = await new StoreComparison(source, target, report).RunAsync(cancellation);
        await CopyMark.CompleteAsync(target.Credentials, cancellation);
        return parts;
    }

    // What an earlier run has copied is taken already, and compared at the end.
    private async Task CopyConfigurationAsync(CancellationToken cancellation)
    {
        foreach (var credential in await source.Credentials.ListAsync(cancellation))
        {
            await target.Credentials.AddAsync(credential, cancellation);
        }

        foreach (var administrator in await source.Credentials.ListAdministratorsAsync(cancellation))
        {
            await target.Credentials.AddAdministratorAsync(administrator, cancellation);
        }

        foreach (var (name, value) in await CopiedSettings.OfAsync(source, cancellation))
        {
            await target.Credentials.AddSettingAsync(name, value, cancellation);
        }

        await CopyEntriesAsync(cancellation);
    }

    private async Task CopyEntriesAsync(CancellationToken cancellation)
    {
        var there = await target.Configuration.ReadAsync(0, cancellation);
        var missing = (await source.Configuration.ReadAsync(0, cancellation)).Entries.Except(there.Entries).ToList();
        if (missing.Count > 0 && await target.Configuration.WriteAsync(there.Revision, missing, cancellation) is null)
        {
            throw new InvalidDataException("Something else writes into the target of the copy. Stop that, and start the copy again.");
        }
    }

    private async Task CopyDocumentsAsync(CancellationToken cancellation)
    {
        var (done, total) = (0L, await source.Documents.CountAsync(cancellation));
        var (batch, bytes) = (new List<KeptDocument>(), 0L);
        await foreach (var document in source.Documents.ReadAllAsync(cancellation))
        {
            batch.Add(document);
            bytes += document.Document.Content.Bytes.Length;
            if (batch.Count >= DocumentsAtOnce || bytes >= BytesAtOnce)
            {
                await target.CopyTarget.KeepAsync(batch, cancellation);
                done += batch.Count;
                report("documents", done, total);
                (batch, bytes) = ([], 0);
            }
        }

        if (batch.Count > 0)
        {
            await target.CopyTarget.KeepAsync(batch, cancellation);
        }

        report("documents", total, total);
    }
}
