using BlendedLRS.Xapi.Documents;
using Microsoft.Net.Http.Headers;

namespace BlendedLRS.Server.Protocol;

/// <summary>An answer with an entity tag (xAPI-Communication 3.1); a client that holds the same entity is spared its bytes (RFC 9110, 13).</summary>
/// <param name="Bytes">The body.</param>
/// <param name="ContentType">Its content type.</param>
/// <param name="LastModified">When it last changed, if that is known.</param>
internal sealed record EntityAnswer(ReadOnlyMemory<byte> Bytes, string ContentType, DateTimeOffset? LastModified = null)
{
    private const string Section = "Communication 3.1";

    /// <summary>The entity tag of the body, where it is known already.</summary>
    public string? Tag { get; init; }

    /// <summary>Who may keep it. As a rule an answer speaks of people: no shared cache may keep it, and whoever keeps it asks before using it again.</summary>
    public string CacheControl { get; init; } = "private, no-cache";

    /// <summary>Answers, with 304 or 412 where a condition of the request says so.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        var (condition, problem) = Preconditions.Read(context.Request);
        var tag = Tag ?? ETag.Of(Bytes.Span);
        if (problem is null && condition.IfMatch?.Matches(tag) == false)
        {
            problem = new Problem(Fault.PreconditionFailed, Section, "The entity has another ETag than the If-Match header names.");
        }

        if (problem is not null)
        {
            await ProblemAnswer.WriteAsync(context, problem);
            return;
        }

        var response = context.Response;
        response.Headers.ETag = Preconditions.Quoted(tag);
        response.Headers.CacheControl = CacheControl;
        response.GetTypedHeaders().LastModified = LastModified;
        if (condition.IfNoneMatch?.Matches(tag) == true)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.Headers[HeaderNames.ContentType] = ContentType;
        response.ContentLength = Bytes.Length;
        await response.Body.WriteAsync(Bytes, context.RequestAborted);
    }
}
