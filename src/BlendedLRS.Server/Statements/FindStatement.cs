using System.Buffers;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Server.Statements;

/// <summary>GET with <c>statementId</c>: one Statement, straight from the log, as soon as it is acknowledged (xAPI-Communication 2.1.3).</summary>
internal sealed class FindStatement(IStatementLogReader log)
{
    private const string Section = "Communication 2.1.3";

    /// <summary>Serves the request.</summary>
    public async Task HandleAsync(HttpContext context, QueryParameters parameters)
    {
        var problem = Check(parameters, out var id);
        var found = problem is null ? await log.FindAsync(id, context.RequestAborted) : null;
        if (problem is null && found is not { Visibility: Visibility.Organisation })
        {
            problem = new Problem(Fault.NotFound, Section, $"There is no Statement {id} that these credentials may read.");
        }

        if (problem is not null)
        {
            await ProblemAnswer.WriteAsync(context, problem);
            return;
        }

        await AnswerAsync(context, found!);
    }

    private static Problem? Check(QueryParameters parameters, out Guid id)
    {
        if (parameters[StatementParameters.VoidedStatementId] is not null)
        {
            var wrong = StatementIdParameter.Read(parameters, StatementParameters.VoidedStatementId, out id) ?? Alone(parameters, StatementParameters.VoidedStatementId);
            return wrong ?? new Problem(Fault.NotYetSupported, Section, "Voiding, and so the parameter 'voidedStatementId', is not supported yet.");
        }

        return StatementIdParameter.Read(parameters, StatementParameters.StatementId, out id)
            ?? Alone(parameters, StatementParameters.StatementId)
            ?? AnswerForm.Check(parameters);
    }

    private static Problem? Alone(QueryParameters parameters, string name)
    {
        var other = parameters.Names.FirstOrDefault(other => other != name && other is not (StatementParameters.Format or StatementParameters.Attachments));
        return other is null ? null : new Problem(Fault.Invalid, Section, $"The parameter '{name}' goes with 'format' and 'attachments' only, not with '{other}'.");
    }

    private static async Task AnswerAsync(HttpContext context, LoggedStatement statement)
    {
        var body = new ArrayBufferWriter<byte>(statement.Raw.Length + 512);
        StatementWriter.Write(body, statement.Raw.Span, Lrs(statement));
        var response = context.Response;
        response.ContentType = "application/json";
        response.ContentLength = body.WrittenCount;
        response.GetTypedHeaders().LastModified = statement.Stored;
        await response.Body.WriteAsync(body.WrittenMemory, context.RequestAborted);
    }

    /// <summary>What the LRS sets on a Statement that it gives out.</summary>
    internal static LrsProperties Lrs(LoggedStatement statement) => new(statement.Id, statement.Stored, statement.Origin.Authority, statement.Version);
}
