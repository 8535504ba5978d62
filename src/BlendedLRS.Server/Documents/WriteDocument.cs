using BlendedLRS.Server.Options;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Storage.Documents;
using BlendedLRS.Xapi.Documents;
using Microsoft.Net.Http.Headers;

namespace BlendedLRS.Server.Documents;

/// <summary>PUT: stores a document in place of what is there. POST: merges JSON Objects one level deep, or stores the first one (xAPI-Communication 2.2).</summary>
internal sealed class WriteDocument(IDocumentStore store, StatementOptions options)
{
    private const string MergeSection = "Communication 2.2";
    private const string Json = "application/json";

    /// <summary>Serves PUT.</summary>
    public async Task PutAsync(HttpContext context, DocumentResource resource)
    {
        var (key, precondition, content, problem) = await ReadAsync(context, resource);
        var version = RequestVersion.Of(context).Version;
        if (problem is null && precondition == DocumentPrecondition.None && resource.DemandsCondition(version) && await store.FindAsync(key!, context.RequestAborted) is null)
        {
            problem = DocumentProblems.ConditionMissing(resource);
        }

        if (problem is null)
        {
            var outcome = await store.PutAsync(key!, content!, precondition with { IsRequired = resource.ProtectsDocuments(version) }, context.RequestAborted);
            problem = DocumentProblems.Of(outcome, resource);
        }

        await AnswerAsync(context, problem);
    }

    /// <summary>Serves POST.</summary>
    public async Task PostAsync(HttpContext context, DocumentResource resource)
    {
        var (key, precondition, content, problem) = await ReadAsync(context, resource);
        if (problem is null && IsJson(content!) && !DocumentMerge.IsObject(content!.Bytes))
        {
            problem = new Problem(Fault.Invalid, MergeSection, "The body is no JSON Object, but its Content-Type is application/json; nothing was changed.");
        }

        if (problem is null)
        {
            // Merging must not be a way to a document that could not be sent whole.
            var isTooLarge = false;
            DocumentContent? MergeWithin(DocumentContent stored)
            {
                var merged = Merge(stored, content!);
                isTooLarge = merged?.Bytes.Length > options.MaxBodyBytes;
                return isTooLarge ? null : merged;
            }

            var outcome = await store.MergeAsync(key!, content!, MergeWithin, precondition, context.RequestAborted);
            problem = isTooLarge ? DocumentProblems.TooLarge(resource, options.MaxBodyBytes) : DocumentProblems.Of(outcome, resource);
        }

        await AnswerAsync(context, problem);
    }

    private static DocumentContent? Merge(DocumentContent stored, DocumentContent sent) =>
        IsJson(stored) && IsJson(sent) && DocumentMerge.Merge(stored.Bytes, sent.Bytes) is { } merged ? new DocumentContent(Json, merged) : null;

    private static bool IsJson(DocumentContent content) =>
        MediaTypeHeaderValue.TryParse(content.ContentType, out var type) && type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase);

    private static Task AnswerAsync(HttpContext context, Problem? problem)
    {
        if (problem is not null)
        {
            return ProblemAnswer.WriteAsync(context, problem);
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private async Task<(DocumentKey? Key, DocumentPrecondition Precondition, DocumentContent? Content, Problem? Problem)> ReadAsync(HttpContext context, DocumentResource resource)
    {
        var (request, problem) = DocumentRequest.Read(context, resource, resource.ToWrite);
        var (precondition, malformed) = Preconditions.Read(context.Request);
        var (type, unknown) = DocumentContentType.Read(context.Request);
        problem ??= malformed ?? unknown;
        if (problem is not null)
        {
            return (null, precondition, null, problem);
        }

        (var body, problem) = await RequestBody.ReadAsync(context.Request, options.MaxBodyBytes, context.RequestAborted);
        return (request!.Key, precondition, new DocumentContent(type, body), problem);
    }
}
