using System.Buffers;
using System.Text.Json;
using BlendedLRS.Server.Options;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Server.Statements;

/// <summary>GET without <c>statementId</c>: a StatementResult, page by page (xAPI-Communication 2.1.3, xAPI-Data 2.5).</summary>
internal sealed class ListStatements(IStatementSearch search, MoreLink links, StatementOptions options)
{
    private const int FlushBytes = 64 * 1024;

    /// <summary>Serves the request.</summary>
    public async Task HandleAsync(HttpContext context, QueryParameters parameters)
    {
        var (content, query, problem) = Read(context, parameters);
        if (problem is not null)
        {
            await ProblemAnswer.WriteAsync(context, problem);
            return;
        }

        var page = await search.SearchAsync(query!, context.RequestAborted);
        var more = "";
        if (page.HasMore)
        {
            var next = content! with { Ceiling = query!.Ceiling ?? page.Position, After = page.Statements[^1].Sequence };
            more = $"{context.Request.PathBase}{context.Request.Path}?{StatementParameters.More}={links.Write(next)}";
        }

        await AnswerAsync(context, page, more);
    }

    private (MoreLink.Content? Content, StatementQuery? Query, Problem? Problem) Read(HttpContext context, QueryParameters parameters)
    {
        var content = parameters[StatementParameters.More] is { } text
            ? parameters.Count == 1 ? links.Read(text) : null
            : new MoreLink.Content(parameters.ToDictionary(), 0, 0);
        if (content is null)
        {
            return (null, null, new Problem(Fault.Invalid, "Data 2.5", "The 'more' link is not one that this server made, or it was changed; use it exactly as it was returned."));
        }

        var problem = AnswerForm.Check(parameters)
            ?? AnswerForm.Flag(parameters, "related_agents", "related_agents=true is not supported yet.")
            ?? AnswerForm.Flag(parameters, "related_activities", "related_activities=true is not supported yet.");
        if (problem is not null)
        {
            return (null, null, problem);
        }

        (var query, problem) = ListFilters.Read(content.Filters.GetValueOrDefault, RequestVersion.Of(context).Version, options.PageSize);
        return (content, content.After == 0 || query is null ? query : query with { Ceiling = content.Ceiling, After = content.After }, problem);
    }

    private static async Task AnswerAsync(HttpContext context, StatementPage page, string more)
    {
        var response = context.Response;
        response.ContentType = "application/json";
        var output = response.BodyWriter;
        output.Write("{\"statements\":["u8);
        var pending = 0;
        for (var i = 0; i < page.Statements.Count; i++)
        {
            if (i > 0)
            {
                output.Write(","u8);
            }

            StatementWriter.Write(output, page.Statements[i].Raw.Span, FindStatement.Lrs(page.Statements[i]));
            pending += page.Statements[i].Raw.Length;
            if (pending > FlushBytes)
            {
                await output.FlushAsync(context.RequestAborted);
                pending = 0;
            }
        }

        output.Write("],\"more\":"u8);
        output.Write(JsonSerializer.SerializeToUtf8Bytes(more));
        output.Write("}"u8);
        await output.FlushAsync(context.RequestAborted);
    }
}
