using System.Text.Json;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Storage.Documents;
using Microsoft.Net.Http.Headers;

namespace BlendedLRS.Server.Documents;

/// <summary>GET and HEAD: one document byte for byte, or the ids of a context (xAPI-Communication 2.2, 2.3).</summary>
internal sealed class ReadDocuments(IDocumentStore store)
{
    /// <summary>Serves the request.</summary>
    public async Task HandleAsync(HttpContext context, DocumentResource resource)
    {
        var (request, problem) = DocumentRequest.Read(context, resource, resource.ToRead);
        var answer = request switch
        {
            null => null,
            { Id: null } => await ListAsync(request, context.RequestAborted),
            _ => await FindAsync(request, context.RequestAborted),
        };
        if (answer is null)
        {
            var missing = $"There is no {resource.Name} document of this {resource.Id.Name} here.";
            await ProblemAnswer.WriteAsync(context, problem ?? new Problem(Fault.NotFound, resource.Section, missing));
            return;
        }

        // A document is whatever somebody sent. Opened in a browser it must not run as a page of ours, nor pass for another type than it says.
        context.Response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        context.Response.Headers[HeaderNames.ContentSecurityPolicy] = "sandbox";
        await answer.WriteAsync(context);
    }

    private async Task<EntityAnswer> ListAsync(DocumentRequest request, CancellationToken cancellation)
    {
        var list = await store.ListAsync(request.Context, request.Since, cancellation);
        return new EntityAnswer(JsonSerializer.SerializeToUtf8Bytes(list.Ids), "application/json", list.Updated);
    }

    private async Task<EntityAnswer?> FindAsync(DocumentRequest request, CancellationToken cancellation)
    {
        var found = await store.FindAsync(request.Key, cancellation);
        return found is null ? null : new EntityAnswer(found.Content.Bytes, found.Content.ContentType, found.Updated) { Tag = found.ETag };
    }
}
