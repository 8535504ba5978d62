namespace BlendedLRS.Server.Protocol;

/// <summary>Refuses requests whose version this server does not speak (xAPI-Communication 3.3), before the resource sees them.</summary>
internal static class VersionFilter
{
    /// <summary>Adds the check to endpoints.</summary>
    public static TBuilder RequireXapiVersion<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.AddEndpointFilter(async (context, next) =>
        {
            if (RequestVersion.Of(context.HttpContext).Problem is not { } problem)
            {
                return await next(context);
            }

            await ProblemAnswer.WriteAsync(context.HttpContext, problem);
            return Results.Empty;
        });
        return endpoints;
    }
}
