using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using BlendedLRS.Server.Attachments;
using BlendedLRS.Server.Options;
using BlendedLRS.Server.Projections;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Security;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Statements;

/// <summary>GET without an id: a StatementResult, page by page (xAPI-Communication 2.1.3, xAPI-Data 2.5).</summary>
internal sealed class ListStatements(
    IStatementSearch search, ConsistentThrough consistent, IActivityDefinitions definitions, MultipartAnswer multipart, MoreLink links, StatementOptions options)
{
    private const int FlushBytes = 64 * 1024;

    /// <summary>Serves the request.</summary>
    public async Task HandleAsync(HttpContext context, QueryParameters parameters)
    {
        var content = parameters[StatementParameters.More] is { } text
            ? parameters.Count == 1 ? links.Read(text) : null
            : new MoreLink.Content(parameters.ToDictionary(), 0, 0);
        var problem = Read(context, content, out var query, out var form);
        if (problem is not null)
        {
            await ProblemAnswer.WriteAsync(context, problem);
            return;
        }

        if (query!.After is null)
        {
            await consistent.CatchUpAsync(context.RequestAborted);
        }

        var page = await search.SearchAsync(query, context.RequestAborted);
        var more = "";
        if (page.HasMore)
        {
            var next = content! with { Ceiling = query.Ceiling ?? page.Position, After = page.Statements[^1].Sequence };
            more = $"{context.Request.PathBase}{context.Request.Path}?{StatementParameters.More}={links.Write(next)}";
        }

        var answer = new StatementAnswer(form!, definitions);
        Task WriteAsync(PipeWriter output) => WriteResultAsync(output, answer, page, more, context.RequestAborted);
        if (form!.WithAttachments)
        {
            await multipart.WriteAsync(context, page.Statements, WriteAsync);
        }
        else
        {
            context.Response.ContentType = "application/json";
            await WriteAsync(context.Response.BodyWriter);
        }
    }

    private Problem? Read(HttpContext context, MoreLink.Content? content, out StatementQuery? query, out AnswerForm? form)
    {
        (query, form) = (null, null);
        if (content is null)
        {
            return new Problem(Fault.Invalid, "Data 2.5", "The 'more' link is not one that this server made, or it was changed; use it exactly as it was returned.");
        }

        if (content.After == 0 && !links.Fits(content.Filters))
        {
            return new Problem(Fault.Invalid, "Data 2.5", "The parameters are too long for a 'more' link to hold; together they may have about 4400 bytes.");
        }

        string? Filter(string name) => content.Filters.GetValueOrDefault(name);
        if (AnswerForm.Read(context.Request, Filter, out form) is { } problem)
        {
            return problem;
        }

        (query, var wrong) = ListFilters.Read(Filter, RequestVersion.Of(context).Version, options.PageSize);
        if (wrong is null)
        {
            query = query! with { Authority = ReadableStatements.AuthorityOf(Caller.Of(context)) };
            query = content.After == 0 ? query : query with { Ceiling = content.Ceiling, After = content.After };
        }

        return wrong;
    }

    private static async Task WriteResultAsync(PipeWriter output, StatementAnswer answer, StatementPage page, string more, CancellationToken cancellation)
    {
        output.Write("{\"statements\":["u8);
        for (var i = 0; i < page.Statements.Count; i++)
        {
            if (i > 0)
            {
                output.Write(","u8);
            }

            await answer.WriteAsync(output, page.Statements[i], cancellation);
            if (!output.CanGetUnflushedBytes || output.UnflushedBytes > FlushBytes)
            {
                await output.FlushAsync(cancellation);
            }
        }

        output.Write("],\"more\":"u8);
        output.Write(JsonSerializer.SerializeToUtf8Bytes(more));
        output.Write("}"u8);
        await output.FlushAsync(cancellation);
    }
}
