using BlendedLRS.Server.Protocol;
using BlendedLRS.Storage.Documents;

namespace BlendedLRS.Server.Documents;

/// <summary>DELETE: one document, or, of State, all documents of a context (xAPI-Communication 2.2, 2.3).</summary>
internal sealed class DeleteDocuments(IDocumentStore store)
{
    /// <summary>Serves the request.</summary>
    public async Task HandleAsync(HttpContext context, DocumentResource resource)
    {
        var (request, problem) = DocumentRequest.Read(context, resource, resource.ToDelete);
        var (precondition, malformed) = Preconditions.Read(context.Request);
        problem ??= malformed;
        problem ??= request!.Id is null
            ? await DeleteAllAsync(request, precondition, resource, context.RequestAborted)
            : DocumentProblems.Of(await store.DeleteAsync(request.Key, precondition, context.RequestAborted), resource);
        if (problem is null)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        else
        {
            await ProblemAnswer.WriteAsync(context, problem);
        }
    }

    private async Task<Problem?> DeleteAllAsync(DocumentRequest request, DocumentPrecondition precondition, DocumentResource resource, CancellationToken cancellation)
    {
        if (precondition != DocumentPrecondition.None)
        {
            // To ignore it would delete what the caller meant to spare.
            return new Problem(Fault.Invalid, resource.Section, $"If-Match and If-None-Match speak of one document; name it with '{resource.Id.Name}'.");
        }

        await store.DeleteAllAsync(request.Context, cancellation);
        return null;
    }
}
