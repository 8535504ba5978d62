using System.Text.Json;
using BlendedLRS.Server.Options;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Security;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Server.Statements;

/// <summary>POST: stores one Statement or an array of them and answers with their ids in order (xAPI-Communication 2.1.2).</summary>
internal sealed class PostStatements(StoreStatements store, StatementOptions options)
{
    /// <summary>Serves the request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var (statements, isArray, problem) = await ReadAsync(context);
        if (problem is null)
        {
            var origin = Caller.Of(context).Origin;
            var version = RequestVersion.Of(context).Version;
            var result = await store.StoreAsync(statements, version, origin, i => isArray ? "/" + i : "", context.RequestAborted);
            if (result.Problem is null)
            {
                await AnswerAsync(context.Response, result.Ids);
                return;
            }

            problem = result.Problem;
        }

        await ProblemAnswer.WriteAsync(context, problem);
    }

    private async Task<(IReadOnlyList<StatementInBody> Statements, bool IsArray, Problem? Problem)> ReadAsync(HttpContext context)
    {
        var version = RequestVersion.Of(context).Version;
        var problem = QueryParameters.Read(context.Request, StatementParameters.Post, out var parameters) ?? AlternateSyntax(parameters, version) ?? JsonContentType.Check(context.Request);
        if (problem is not null)
        {
            return ([], false, problem);
        }

        (var body, problem) = await RequestBody.ReadAsync(context.Request, options.MaxBodyBytes, context.RequestAborted);
        if (problem is not null)
        {
            return ([], false, problem);
        }

        var refusal = StatementReader.ReadBody(body, version, out var statements);
        return (statements, body.Span.TrimStart(" \t\r\n"u8) is [(byte)'[', ..], refusal is null ? null : Problem.Of(refusal));
    }

    private static Problem? AlternateSyntax(QueryParameters parameters, XapiVersion version)
    {
        if (parameters[StatementParameters.Method] is null)
        {
            return null;
        }

        return version == XapiVersion.V200
            ? new Problem(Fault.Invalid, "Communication 1.3", "xAPI 2.0 has no alternate request syntax (the parameter 'method').")
            : new Problem(Fault.NotYetSupported, "Communication 1.3", "The alternate request syntax (the parameter 'method') is not supported yet.");
    }

    private static async Task AnswerAsync(HttpResponse response, IReadOnlyList<Guid> ids)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(ids);
        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, response.HttpContext.RequestAborted);
    }
}
