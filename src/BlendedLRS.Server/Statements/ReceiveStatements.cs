using BlendedLRS.Server.Attachments;
using BlendedLRS.Server.Options;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Server.Statements;

/// <summary>Reads what POST and PUT are sent: Statements as JSON, or as the first part of multipart/mixed with their attachments behind it (xAPI-Communication 1.5).</summary>
internal sealed class ReceiveStatements(MultipartRequest multipart, StatementOptions options)
{
    /// <summary>Reads one Statement or an array of them.</summary>
    public Task<(StatementBatch? Batch, Problem? Problem)> ReadManyAsync(HttpContext context)
    {
        var version = RequestVersion.Of(context).Version;
        return ReadAsync(context, body => ReadMany(body, version));
    }

    /// <summary>Reads exactly one Statement, to be stored under a given id.</summary>
    public Task<(StatementBatch? Batch, Problem? Problem)> ReadOneAsync(HttpContext context, Guid id)
    {
        var version = RequestVersion.Of(context).Version;
        return ReadAsync(context, body => ReadOne(body, version, id));
    }

    private async Task<(StatementBatch? Batch, Problem? Problem)> ReadAsync(
        HttpContext context, Func<ReadOnlyMemory<byte>, (StatementBatch? Batch, Problem? Problem)> read)
    {
        if (MultipartBoundary.IsClaimed(context.Request))
        {
            return await multipart.ReadAsync(context, read);
        }

        if (JsonContentType.Check(context.Request) is { } problem)
        {
            return (null, problem);
        }

        var (body, unread) = await RequestBody.ReadAsync(context.Request, options.MaxBodyBytes, context.RequestAborted);
        return unread is null ? read(body) : (null, unread);
    }

    private (StatementBatch? Batch, Problem? Problem) ReadMany(ReadOnlyMemory<byte> body, XapiVersion version)
    {
        if (StatementReader.ReadBody(body, version, out var statements) is { } refusal)
        {
            return (null, Problem.Of(refusal));
        }

        return statements.Count <= options.MaxPerRequest
            ? (new StatementBatch(statements, body.Span.TrimStart(" \t\r\n"u8) is [(byte)'[', ..]), null)
            : (null, new Problem(
                Fault.TooLarge,
                "Communication 1.5.2",
                $"The request has {statements.Count} Statements, more than this server accepts ({options.MaxPerRequest}; option BlendedLRS:Statements:MaxPerRequest)."));
    }

    private static (StatementBatch? Batch, Problem? Problem) ReadOne(ReadOnlyMemory<byte> body, XapiVersion version, Guid id)
    {
        var refusal = StatementReader.Read(body.Span, version, out var outline);
        if (refusal is null && outline!.Id is { } sent && sent != id)
        {
            refusal = new Refusal("Communication 2.1.1", "/id", $"The Statement's id {sent} is not the statementId {id} of the request.");
        }

        return refusal is null ? (new StatementBatch([new StatementInBody(Trimmed(body), outline! with { Id = id })], IsArray: false), null) : (null, Problem.Of(refusal));
    }

    // Raw is from brace to brace.
    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> body) => MemoryExtensions.Trim(body, " \t\r\n"u8);
}
