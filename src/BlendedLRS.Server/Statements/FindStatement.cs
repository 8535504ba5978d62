using System.Buffers;
using BlendedLRS.Server.Attachments;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Security;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Statements;

/// <summary>GET with <c>statementId</c> or <c>voidedStatementId</c>: one Statement, straight from the log, as soon as it is acknowledged (xAPI-Communication 2.1.3, 2.1.4).</summary>
internal sealed class FindStatement(IStatementLogReader log, IActivityDefinitions definitions, MultipartAnswer multipart)
{
    private const string Section = "Communication 2.1.3";

    /// <summary>Serves the request.</summary>
    public async Task HandleAsync(HttpContext context, QueryParameters parameters)
    {
        var wantsVoided = parameters[StatementParameters.VoidedStatementId] is not null;
        AnswerForm? form = null;
        var problem = Check(parameters, wantsVoided ? StatementParameters.VoidedStatementId : StatementParameters.StatementId, out var id)
            ?? AnswerForm.Read(context.Request, name => parameters[name], out form);
        var found = problem is null ? await FindAsync(context, id, wantsVoided) : null;
        if (problem is null && found is null)
        {
            problem = new Problem(Fault.NotFound, Section, $"There is no {(wantsVoided ? "voided " : "")}Statement {id} that these credentials may read.");
        }

        await (problem is null ? AnswerAsync(context, found!, form!) : ProblemAnswer.WriteAsync(context, problem));
    }

    private async Task<LoggedStatement?> FindAsync(HttpContext context, Guid id, bool wantsVoided)
    {
        var found = await log.FindAsync(id, context.RequestAborted);
        var isReadable = found is not null
            && ReadableStatements.Includes(Caller.Of(context), found)
            && await log.IsVoidedAsync(id, context.RequestAborted) == wantsVoided;
        return isReadable ? found : null;
    }

    private static Problem? Check(QueryParameters parameters, string name, out Guid id) => StatementIdParameter.Read(parameters, name, out id) ?? Alone(parameters, name);

    private static Problem? Alone(QueryParameters parameters, string name)
    {
        var other = parameters.Names.FirstOrDefault(other => other != name && other is not (StatementParameters.Format or StatementParameters.Attachments));
        return other is null ? null : new Problem(Fault.Invalid, Section, $"The parameter '{name}' goes with 'format' and 'attachments' only, not with '{other}'.");
    }

    private async Task AnswerAsync(HttpContext context, LoggedStatement statement, AnswerForm form)
    {
        var answer = new StatementAnswer(form, definitions);
        var response = context.Response;
        response.GetTypedHeaders().LastModified = statement.Stored;
        if (form.WithAttachments)
        {
            await multipart.WriteAsync(context, [statement], output => answer.WriteAsync(output, statement, context.RequestAborted).AsTask());
            return;
        }

        var body = new ArrayBufferWriter<byte>(statement.Raw.Length + 512);
        await answer.WriteAsync(body, statement, context.RequestAborted);
        response.ContentType = "application/json";
        response.ContentLength = body.WrittenCount;
        await response.Body.WriteAsync(body.WrittenMemory, context.RequestAborted);
    }
}
