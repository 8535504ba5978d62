using BlendedLRS.Server.Options;
using BlendedLRS.Server.Projections;

namespace BlendedLRS.Server.Protocol;

/// <summary>What every answer under the xAPI base path has in common, whatever its status: the version, the moment that queries are consistent through, and
/// a text for errors that the framework leaves without one. The alternate request syntax becomes an ordinary request here.</summary>
internal sealed class XapiProtocol(RequestDelegate next, ConsistentThrough consistentThrough, FormIntake forms, StatementOptions options)
{
    /// <summary>Runs the request.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (!XapiPath.IsXapi(context.Request.Path))
        {
            await next(context);
            return;
        }

        SetVersion(context);

        // Read before the request is served, so that it can only be earlier than what the answer has seen.
        context.Response.Headers[ConsistentThrough.Header] = await consistentThrough.ReadAsync(context.RequestAborted);
        var misread = await AlternateRequest.ApplyAsync(context.Request, forms);

        // A form may have said another version.
        SetVersion(context);
        if (misread is not null)
        {
            await ProblemAnswer.WriteAsync(context, misread);
        }
        else if (XapiPath.IsSpelledRight(context.Request.Path))
        {
            await next(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        if (context.Response is { HasStarted: false, StatusCode: 404 or 405, ContentLength: null })
        {
            await ProblemAnswer.WriteAsync(context, BareProblem(context));
        }
    }

    private void SetVersion(HttpContext context)
    {
        var version = RequestVersion.Read(Single(context.Request.Headers[RequestVersion.Header]), options.VersionWithoutHeader);
        context.Features.Set(version);
        context.Response.Headers[RequestVersion.Header] = version.Answer;
    }

    private static string? Single(Microsoft.Extensions.Primitives.StringValues values) => values.Count == 1 ? values[0] : string.Join(", ", values.AsEnumerable());

    private static Problem BareProblem(HttpContext context)
    {
        var path = context.Request.Path;
        return context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed
            ? new Problem(Fault.MethodNotAllowed, "Communication 2.0", $"{context.Request.Method} is not a method of {path}; it knows {context.Response.Headers.Allow}.")
            : new Problem(Fault.NotFound, "Communication 2.0", $"There is no xAPI resource at {path}; the base path is /xapi (also /xAPI, /XAPI) and resources are in lower case.");
    }
}
