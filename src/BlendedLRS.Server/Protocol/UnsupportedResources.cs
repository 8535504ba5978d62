namespace BlendedLRS.Server.Protocol;

/// <summary>The resources of the standard that this version does not offer: refused by name, so that nobody takes silence for success.</summary>
internal static class UnsupportedResources
{
    private static readonly string[] Methods = ["GET", "HEAD", "PUT", "POST", "DELETE"];

    private static readonly (string Path, string Name, string Section)[] Resources =
    [
        ("/activities", "Activities resource", "Communication 2.5"),
        ("/activities/state", "State resource", "Communication 2.3"),
        ("/activities/profile", "Activity Profile resource", "Communication 2.7"),
        ("/agents", "Agents resource", "Communication 2.4"),
        ("/agents/profile", "Agent Profile resource", "Communication 2.6"),
    ];

    /// <summary>Maps their refusals.</summary>
    public static IEndpointRouteBuilder MapUnsupportedResources(this IEndpointRouteBuilder app)
    {
        foreach (var (path, name, section) in Resources)
        {
            var problem = new Problem(Fault.NotYetSupported, section, $"The {name} is not supported yet.");
            app.MapMethods(XapiPath.Base + path, Methods, (HttpContext context) => ProblemAnswer.WriteAsync(context, problem))
                .RequireXapiVersion()
                .RequireAuthorization()
                .ExcludeFromDescription();
        }

        return app;
    }
}
