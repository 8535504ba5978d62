using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.About;

/// <summary>The About resource (xAPI-Communication 2.8): open to everybody, also without a version header.</summary>
internal static class AboutEndpoint
{
    private const string Answer = """{"version":["1.0.0","1.0.1","1.0.2","1.0.3","2.0.0"]}""";

    private static readonly Documentation Words = new("What this server speaks", "Needs no credentials and no version header.", [])
    {
        Answers = [(200, "The versions of xAPI.", Answer)],
    };

    /// <summary>Maps it.</summary>
    public static IEndpointRouteBuilder MapAbout(this IEndpointRouteBuilder app)
    {
        app.MapMethods(XapiPath.Base + "/about", ["GET", "HEAD"], (Delegate)AnswerAsync).AllowAnonymous().WithMetadata(Words);
        return app;
    }

    private static Task AnswerAsync(HttpContext context)
    {
        if (QueryParameters.Read(context.Request, Words.Parameters, out _) is { } problem)
        {
            return ProblemAnswer.WriteAsync(context, problem);
        }

        if (RequestVersion.Of(context).Problem is not null)
        {
            // Nothing is refused here, so the answer speaks for the newest line instead.
            context.Response.Headers[RequestVersion.Header] = RequestVersion.Answer200;
        }

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Answer.Length;
        return context.Response.WriteAsync(Answer, context.RequestAborted);
    }
}
