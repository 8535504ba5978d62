using BlendedLRS.Server.Options;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Statements;
using BlendedLRS.Storage.Attachments;

namespace BlendedLRS.Server.Attachments;

/// <summary>Reads a request of type multipart/mixed (xAPI-Communication 1.5.2): first the Statements, then the contents of their attachments, each streamed into the store
/// and held against its hash on the way. The <c>length</c> of an Attachment is not: the standard matches by the hash alone.</summary>
internal sealed class MultipartRequest(IAttachmentStore store, StatementOptions statementOptions, AttachmentOptions options)
{
    private const string Section = "Communication 1.5.2";

    /// <summary>Reads the request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="read">Reads the Statements of the first part.</param>
    /// <returns>The Statements with their attachments, or what is wrong; then nothing of the request is kept.</returns>
    public async Task<(StatementBatch? Batch, Problem? Problem)> ReadAsync(HttpContext context, Func<ReadOnlyMemory<byte>, (StatementBatch? Batch, Problem? Problem)> read)
    {
        var stream = Stream.Null;
        var problem = MultipartBoundary.Read(context.Request, out var boundary) ?? RequestBody.Open(context.Request, out stream);
        if (problem is not null)
        {
            return (null, problem);
        }

        var cancellation = context.RequestAborted;
        var delivery = store.BeginDelivery();
        try
        {
            var body = new MultipartBody(stream, boundary);
            (var batch, problem) = await ReadStatementsAsync(body, read, cancellation);
            var attachments = new ReceivedAttachments(delivery, batch?.Statements ?? [], options, statementOptions.MaxBodyBytes);
            problem ??= await attachments.ReadAsync(body, cancellation) ?? new RequestSignatures(attachments, RequestVersion.Of(context).Version).Check(batch!, cancellation);
            if (problem is null)
            {
                return (batch! with { Attachments = delivery, Received = attachments.Hashes }, null);
            }
        }
        catch (Exception error) when (RequestBody.IsBroken(context.Request, error, out problem))
        {
            // The bytes end here; what is wrong with them is said below.
        }
        catch
        {
            await delivery.DisposeAsync();
            throw;
        }

        await delivery.DisposeAsync();
        return (null, problem);
    }

    private async Task<(StatementBatch? Batch, Problem? Problem)> ReadStatementsAsync(
        MultipartBody body, Func<ReadOnlyMemory<byte>, (StatementBatch? Batch, Problem? Problem)> read, CancellationToken cancellation)
    {
        var headers = await body.NextPartAsync(cancellation);
        if (headers is null)
        {
            return (null, Invalid(body.Wrong ?? "The body has no parts."));
        }

        if (!JsonContentType.IsJson(headers.ContentType))
        {
            return (null, Invalid("The first part holds the Statements, so its Content-Type must be application/json."));
        }

        using var text = new MemoryStream();
        while (await body.ReadAsync(cancellation) is { Length: > 0 } chunk)
        {
            if (text.Length + chunk.Length > statementOptions.MaxBodyBytes)
            {
                return (null, RequestBody.TooLarge(statementOptions.MaxBodyBytes));
            }

            text.Write(chunk.Span);
        }

        return body.Wrong is { } wrong ? (null, Invalid(wrong)) : read(text.GetBuffer().AsMemory(0, (int)text.Length));
    }

    private static Problem Invalid(string reason) => new(Fault.Invalid, Section, reason);
}
