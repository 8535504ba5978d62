using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.Profile;

/// <summary>The published profile: a public vocabulary, open to everybody.</summary>
internal static class ProfileEndpoints
{
    private const string Caching = "public, max-age=3600";

    private static readonly string[] Methods = ["GET", "HEAD"];

    private static readonly Documentation Words = new("The xAPI profile of this server", "JSON-LD by the xAPI Profiles specification 1.0: verbs, Activity types, extensions, Statement Templates and Patterns. Needs no credentials.", [])
    {
        Tag = "Profile",
        Answers = [(200, "The profile, application/ld+json.", null), (304, "The profile is still the one that If-None-Match names.", null)],
    };

    /// <summary>Maps the document, and the IRIs of its terms where they are addresses of this server.</summary>
    public static IEndpointRouteBuilder MapProfile(this IEndpointRouteBuilder app)
    {
        app.MapMethods(PublishedProfile.Path, Methods, DocumentAsync).AllowAnonymous().WithMetadata(Words);
        foreach (var route in app.ServiceProvider.GetRequiredService<PublishedProfile>().Routes)
        {
            app.MapMethods(route, Methods, TermAsync).AllowAnonymous().ExcludeFromDescription();
        }

        return app;
    }

    private static Task DocumentAsync(HttpContext context, PublishedProfile profile) =>
        new EntityAnswer(profile.Utf8, "application/ld+json") { Tag = profile.Tag, CacheControl = Caching }.WriteAsync(context);

    /// <summary>A verb is no document: whoever asks for it is told where it is described (303, RFC 9110 15.4.4).</summary>
    private static Task TermAsync(HttpContext context, PublishedProfile profile)
    {
        if (!profile.IsTerm(context.Request.Path))
        {
            return ProblemAnswer.WriteAsync(context, new Problem(Fault.NotFound, "", $"The profile has no term {context.Request.Path}; {PublishedProfile.Path} shows those that it has."));
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = context.Request.PathBase + PublishedProfile.Path;
        context.Response.Headers.CacheControl = Caching;
        return Task.CompletedTask;
    }
}
