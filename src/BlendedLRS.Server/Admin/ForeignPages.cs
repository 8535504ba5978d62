using BlendedLRS.Server.Options;
using BlendedLRS.Server.Protocol;
using Microsoft.Net.Http.Headers;

namespace BlendedLRS.Server.Admin;

/// <summary>Refuses changes that a page of another site drives: a browser that knows an administrator's password adds it to any request. A form cannot send JSON or CSV,
/// a script of another origin cannot without being asked for, and browsers say where a request comes from.</summary>
internal sealed class ForeignPages(InstallationOptions installation) : IEndpointFilter
{
    private static readonly string[] OwnSites = ["same-origin", "none"];

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (Check(context.HttpContext.Request) is not { } problem)
        {
            return await next(context);
        }

        await ProblemAnswer.WriteAsync(context.HttpContext, problem);
        return Results.Empty;
    }

    private Problem? Check(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return null;
        }

        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        if ((site.Length > 0 && !OwnSites.Contains(site, StringComparer.Ordinal)) || (origin.Length > 0 && !IsOwn(origin, request)))
        {
            return new Problem(Fault.Forbidden, "", "A page of another site may not change anything here.");
        }

        // A DELETE has no body to be JSON, and no form can send one.
        var wanted = request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<Documentation>()?.RequestType ?? Documentation.Json;
        var isWanted = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals(wanted, StringComparison.OrdinalIgnoreCase);
        return isWanted || HttpMethods.IsDelete(request.Method)
            ? null
            : new Problem(Fault.UnsupportedMediaType, "", $"Send Content-Type: {wanted}, also where the body is empty.");
    }

    private bool IsOwn(string origin, HttpRequest request) =>
        origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
        || origin.Equals(installation.PublicUrl.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
}
