using System.Text.Json;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Security;

namespace BlendedLRS.Server.Statements;

/// <summary>POST: stores one Statement or an array of them and answers with their ids in order (xAPI-Communication 2.1.2).</summary>
internal sealed class PostStatements(ReceiveStatements receive, StoreStatements store)
{
    /// <summary>Serves the request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var problem = QueryParameters.Read(context.Request, StatementParameters.Post, out _);
        if (problem is null)
        {
            (var batch, problem) = await receive.ReadManyAsync(context);
            if (batch is not null)
            {
                await using var sent = batch;
                var result = await store.StoreAsync(sent, RequestVersion.Of(context).Version, Caller.Of(context).Origin, context.RequestAborted);
                if (result.Problem is null)
                {
                    await AnswerAsync(context.Response, result.Ids);
                    return;
                }

                problem = result.Problem;
            }
        }

        await ProblemAnswer.WriteAsync(context, problem!);
    }

    private static async Task AnswerAsync(HttpResponse response, IReadOnlyList<Guid> ids)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(ids);
        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, response.HttpContext.RequestAborted);
    }
}
