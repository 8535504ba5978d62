using BlendedLRS.Server.Options;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Security;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Server.Statements;

/// <summary>PUT: stores one Statement under the id of the request (xAPI-Communication 2.1.1).</summary>
internal sealed class PutStatement(StoreStatements store, StatementOptions options)
{
    private const string Section = "Communication 2.1.1";

    /// <summary>Serves the request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var (statement, problem) = await ReadAsync(context);
        if (problem is null)
        {
            var version = RequestVersion.Of(context).Version;
            var result = await store.StoreAsync([statement], version, Caller.Of(context).Origin, _ => "", context.RequestAborted);
            problem = result.Problem;
        }

        if (problem is null)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        else
        {
            await ProblemAnswer.WriteAsync(context, problem);
        }
    }

    private async Task<(StatementInBody Statement, Problem? Problem)> ReadAsync(HttpContext context)
    {
        var problem = ReadId(context.Request, out var id) ?? JsonContentType.Check(context.Request);
        if (problem is not null)
        {
            return (default, problem);
        }

        (var body, problem) = await RequestBody.ReadAsync(context.Request, options.MaxBodyBytes, context.RequestAborted);
        if (problem is not null)
        {
            return (default, problem);
        }

        var refusal = StatementReader.Read(body.Span, RequestVersion.Of(context).Version, out var outline);
        if (refusal is null && outline!.Id is { } sent && sent != id)
        {
            refusal = new Refusal(Section, "/id", $"The Statement's id {sent} is not the statementId {id} of the request.");
        }

        return refusal is null ? (new StatementInBody(Trimmed(body), outline! with { Id = id }), null) : (default, Problem.Of(refusal));
    }

    private static Problem? ReadId(HttpRequest request, out Guid id)
    {
        id = default;
        return QueryParameters.Read(request, StatementParameters.Put, out var parameters)
            ?? StatementIdParameter.Read(parameters, StatementParameters.StatementId, out id);
    }

    // Raw is from brace to brace.
    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> body) => MemoryExtensions.Trim(body, " \t\r\n"u8);
}
