using System.Globalization;
using System.Security.Cryptography;
using System.Threading.Channels;
using BlendedLRS.Server.Options;
using BlendedLRS.Server.RuleSets;
using BlendedLRS.Server.Security;
using BlendedLRS.Server.Statements;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Server.Import;

/// <summary>Imports NDJSON: chunks are validated on one core while the one before is committed on another; how far it came is kept beside the input after each commit.</summary>
internal sealed class ImportFile(
    StoreStatements store, ImportedContents contents, IStatementLogReader log, SecretCheck check, InstallationSecret installation, LiveRuleSets rules, StatementOptions options)
{
    private const string Purpose = "import";
    private const int ChunksAhead = 2;

    /// <summary>Imports, or goes on with what was interrupted.</summary>
    /// <param name="request">What and as what.</param>
    /// <param name="report">Told the bytes done, the bytes in all and the progress.</param>
    /// <param name="cancellation">Stops after the chunk at hand; the same import goes on from there.</param>
    public async Task<ImportProgress> RunAsync(ImportRequest request, Action<long, long, ImportProgress> report, CancellationToken cancellation)
    {
        // How far an import came is told by the secret, so that another store is not taken for this one.
        await check.RunAsync(cancellation);
        await rules.GetAsync(cancellation);
        await using var input = new FileStream(request.File, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        var content = Convert.ToHexStringLower(await SHA256.HashDataAsync(input, cancellation));
        var progress = ImportProgress.Read(request.ProgressFile, KeyOf(request, content));
        using var refused = new RefusedFile(request.RefusedFile);
        refused.Resume(progress.RefusedBytes);
        var received = await contents.TakeAsync(request.File, cancellation);
        var prepared = Channel.CreateBounded<PreparedChunk>(ChunksAhead);
        var preparation = PrepareAsync(input, progress, new ChunkPreparation(store, request, content, options.MaxBodyBytes, received), prepared.Writer, cancellation);
        try
        {
            await foreach (var chunk in prepared.Reader.ReadAllAsync(cancellation))
            {
                // What is already prepared would still come out of the channel.
                cancellation.ThrowIfCancellationRequested();
                progress = await CommitAsync(chunk, progress, refused, request);
                report(progress.Offset, input.Length, progress);
            }
        }
        finally
        {
            await preparation.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await preparation;
        File.Delete(request.ProgressFile);
        return progress;
    }

    private static async Task PrepareAsync(
        Stream input, ImportProgress progress, ChunkPreparation preparation, ChannelWriter<PreparedChunk> output, CancellationToken cancellation)
    {
        Exception? failure = null;
        try
        {
            await foreach (var chunk in LineReader.ReadAsync(input, progress.Offset, progress.Line, cancellation))
            {
                await output.WriteAsync(await Task.Run(() => preparation.Prepare(chunk), cancellation), cancellation);
            }
        }
        catch (Exception error)
        {
            failure = error;
        }

        output.Complete(failure);
    }

    private async Task<ImportProgress> CommitAsync(PreparedChunk chunk, ImportProgress progress, RefusedFile refused, ImportRequest request)
    {
        // Not cancellable: what is under way is finished, so that the kept progress is true.
        var batch = chunk.Statements;
        if (await AppendAsync(batch) is not null)
        {
            var taken = await TakenAsync(batch);
            chunk.Refused.AddRange(taken.Select(entry => new RefusedLine(entry.Line, ImportRefusals.Taken(entry.Statement.Id))));
            chunk.Refused.Sort((left, right) => left.Line.Number.CompareTo(right.Line.Number));
            batch = [.. batch.Except(taken)];
            if (await AppendAsync(batch) is { } id)
            {
                throw new InvalidOperationException($"The log refuses {id}, which it does not hold.");
            }
        }

        refused.Add(chunk.Refused);
        var refusedLines = chunk.Refused.Count;
        var next = progress with
        {
            Offset = chunk.Chunk.NextOffset,
            Line = chunk.Chunk.NextLine,
            Accepted = progress.Accepted + chunk.Chunk.Lines.Count - refusedLines,
            Refused = progress.Refused + refusedLines,
            RefusedBytes = refused.Length,
        };
        next.Write(request.ProgressFile);
        return next;
    }

    // Runs of one origin, each all or nothing. What a run before a refused one stored is found equal when the rest is tried again.
    private async Task<Guid?> AppendAsync(List<PreparedLine> batch)
    {
        var start = 0;
        while (start < batch.Count)
        {
            var origin = batch[start].Origin;
            var end = batch.FindIndex(start, entry => entry.Origin != origin);
            end = end < 0 ? batch.Count : end;
            if (await store.AppendAsync([.. batch[start..end].Select(entry => entry.Statement)], origin, CancellationToken.None) is { } conflict)
            {
                return conflict;
            }

            start = end;
        }

        return null;
    }

    private async Task<List<PreparedLine>> TakenAsync(List<PreparedLine> batch)
    {
        var taken = new List<PreparedLine>();
        foreach (var entry in batch)
        {
            if (await log.FindAsync(entry.Statement.Id, CancellationToken.None) is { } held && !StatementEquality.AreEqual(held.Raw, entry.Statement.Raw))
            {
                taken.Add(entry);
            }
        }

        return taken;
    }

    private string KeyOf(ImportRequest request, string content)
    {
        var here = Convert.ToHexStringLower(installation.Hash(Purpose, content));
        return string.Create(CultureInfo.InvariantCulture, $"{content}:{here[..16]}:{request.Version}:{request.Origin.Source}:{request.KeepsAuthority}");
    }
}
