using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Security;

namespace BlendedLRS.Server.Statements;

/// <summary>PUT: stores one Statement under the id of the request (xAPI-Communication 2.1.1).</summary>
internal sealed class PutStatement(ReceiveStatements receive, StoreStatements store)
{
    /// <summary>Serves the request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var problem = ReadId(context.Request, out var id);
        if (problem is null)
        {
            (var batch, problem) = await receive.ReadOneAsync(context, id);
            if (batch is not null)
            {
                await using var sent = batch;
                problem = (await store.StoreAsync(sent, RequestVersion.Of(context).Version, Caller.Of(context).Origin, context.RequestAborted)).Problem;
            }
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

    private static Problem? ReadId(HttpRequest request, out Guid id)
    {
        id = default;
        return QueryParameters.Read(request, StatementParameters.Put, out var parameters)
            ?? StatementIdParameter.Read(parameters, StatementParameters.StatementId, out id);
    }
}
