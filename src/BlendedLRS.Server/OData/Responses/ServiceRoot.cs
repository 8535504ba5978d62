namespace BlendedLRS.Server.OData.Responses;

/// <summary>The address of the service as the client sees it: behind a proxy, from the forwarded host and prefix.</summary>
internal static class ServiceRoot
{
    /// <summary>The path below the application's own.</summary>
    public const string Path = "/odata/v4";

    /// <summary>The absolute address, with a slash at the end.</summary>
    public static string Of(HttpRequest request) => $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}{Path}/";
}
