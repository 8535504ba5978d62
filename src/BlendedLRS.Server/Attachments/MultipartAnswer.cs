using System.IO.Pipelines;
using System.Text;
using BlendedLRS.Server.Security;
using BlendedLRS.Storage.Attachments;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi.Forms;

namespace BlendedLRS.Server.Attachments;

/// <summary>Writes an answer of type multipart/mixed (xAPI-Communication 1.5.2): first the Statements, then each content once that came along with one of them. An attachment with a
/// <c>fileUrl</c> may name any hash without bringing the bytes; what the store holds under it may be of a Statement that the reader may not see.</summary>
internal sealed class MultipartAnswer(IAttachmentStore store, IRandomSource random)
{
    private const int BoundaryBytes = 20;
    private const int CopyBytes = 64 * 1024;

    /// <summary>Writes the answer.</summary>
    /// <param name="context">The request.</param>
    /// <param name="statements">Those of the answer, for their attachments.</param>
    /// <param name="writeStatements">Writes the JSON text of the first part.</param>
    public async Task WriteAsync(HttpContext context, IReadOnlyList<LoggedStatement> statements, Func<PipeWriter, Task> writeStatements)
    {
        // Random, so that no content can hold it; of letters that need no quotes, since there are readers that do not undo them.
        var bytes = new byte[BoundaryBytes];
        random.Fill(bytes);
        var boundary = Convert.ToHexStringLower(bytes);
        context.Response.ContentType = "multipart/mixed; boundary=" + boundary;
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        var output = context.Response.BodyWriter;
        Write(output, $"--{boundary}\r\nContent-Type: application/json\r\n\r\n");
        await writeStatements(output);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (sha2, contentType) in statements.SelectMany(Brought))
        {
            if (seen.Add(sha2.ToLowerInvariant()) && await store.OpenAsync(sha2.ToLowerInvariant(), context.RequestAborted) is { } content)
            {
                await using var opened = content;
                Write(output, $"\r\n--{boundary}\r\nContent-Type: {Header(contentType)}\r\n{PartHeaders.TransferEncodingName}: binary\r\n{PartHeaders.HashName}: {sha2}\r\n\r\n");
                await CopyAsync(opened, output, context.RequestAborted);
            }
        }

        Write(output, $"\r\n--{boundary}--\r\n");
        await output.FlushAsync(context.RequestAborted);
    }

    private static IEnumerable<(string Sha2, string ContentType)> Brought(LoggedStatement statement) =>
        from attachment in StatementAttachments.Of(statement.Raw.Span)
        where !attachment.HasFileUrl || statement.Delivered?.Contains(attachment.Sha2.ToLowerInvariant(), StringComparer.Ordinal) == true
        select (attachment.Sha2, attachment.ContentType);

    private static void Write(PipeWriter output, string text) => Encoding.Latin1.GetBytes(text, output);

    // A quoted parameter of a media type may hold anything, a header line may not.
    private static string Header(string contentType) => contentType.All(character => character is >= ' ' and <= '~') ? contentType : "application/octet-stream";

    private static async Task CopyAsync(Stream content, PipeWriter output, CancellationToken cancellation)
    {
        int read;
        do
        {
            read = await content.ReadAsync(output.GetMemory(CopyBytes), cancellation);
            output.Advance(read);
            await output.FlushAsync(cancellation);
        }
        while (read > 0);
    }
}
