using System.Buffers;
using System.Text;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Statements;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Server.Export;

/// <summary>Writes Statements as NDJSON in the order of the log, each as the LRS gives it out. With restricted ones each line is an Object of <c>statement</c>, <c>visibility</c> and
/// <c>source</c>, so that nothing becomes visible by moving it: what is imported from that and exported again differs in nothing but <c>stored</c>.</summary>
internal sealed class ExportStatements(IStatementLogReader log, IStatementSearch search)
{
    private const int Batch = 1000;

    /// <summary>Exports, a batch at a time.</summary>
    /// <param name="request">What.</param>
    /// <param name="output">Where the lines go.</param>
    /// <param name="contents">Where contents of attachments go.</param>
    /// <param name="report">Told how many are done and how many the log holds.</param>
    /// <param name="cancellation">Stops between two batches.</param>
    public async Task<ExportCounts> RunAsync(ExportRequest request, Stream output, ExportedContents contents, Action<long, long> report, CancellationToken cancellation)
    {
        var head = await log.HeadAsync(cancellation);
        var all = await log.CountAsync(0, head, long.MaxValue, cancellation);
        var (written, restricted) = (0L, 0L);
        await foreach (var batch in request.Query is { } query ? FoundAsync(query, cancellation) : log.ReadThroughAsync(0, head, Batch, cancellation))
        {
            var shown = request.WithRestricted ? batch : [.. batch.Where(statement => statement.Visibility == Visibility.Organisation)];
            await output.WriteAsync(Lines(shown, request.WithRestricted), cancellation);
            foreach (var statement in shown)
            {
                await contents.AddAsync(statement, cancellation);
            }

            written += shown.Count;
            restricted += batch.Count - shown.Count;
            report(written + restricted, all);
        }

        await output.FlushAsync(cancellation);
        return new ExportCounts(written, restricted);
    }

    private async IAsyncEnumerable<IReadOnlyList<LoggedStatement>> FoundAsync(StatementQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var next = query with { Ascending = true, Limit = Batch };
        while (true)
        {
            var page = await search.SearchAsync(next, cancellation);
            if (page.Statements.Count > 0)
            {
                yield return page.Statements;
            }

            if (!page.HasMore)
            {
                yield break;
            }

            next = next with { Ceiling = next.Ceiling ?? page.Position, After = page.Statements[^1].Sequence };
        }
    }

    private static ReadOnlyMemory<byte> Lines(IReadOnlyList<LoggedStatement> statements, bool withOrigin)
    {
        var lines = new ArrayBufferWriter<byte>(64 * 1024);
        var line = new ArrayBufferWriter<byte>(4 * 1024);
        foreach (var statement in statements)
        {
            line.ResetWrittenCount();
            if (withOrigin)
            {
                line.Write(Encoding.UTF8.GetBytes($"{{\"visibility\":\"{statement.Visibility}\",\"source\":\"{statement.Origin.Source}\",\"statement\":"));
            }

            StatementWriter.Write(line, statement.Raw.Span, StatementAnswer.Lrs(statement));
            line.Write(withOrigin ? "}"u8 : default);

            // Line breaks can only be white space between tokens: inside a JSON string they are escaped.
            var text = lines.GetSpan(line.WrittenCount + 1);
            line.WrittenSpan.CopyTo(text);
            text[..line.WrittenCount].Replace((byte)'\n', (byte)' ');
            text[..line.WrittenCount].Replace((byte)'\r', (byte)' ');
            text[line.WrittenCount] = (byte)'\n';
            lines.Advance(line.WrittenCount + 1);
        }

        return lines.WrittenMemory;
    }
}
