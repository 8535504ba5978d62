using BlendedLRS.Server.Documents;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Security;
using BlendedLRS.Storage.Documents;

namespace BlendedLRS.Server.Activities;

/// <summary>The Activities Resource (xAPI-Communication 2.5) and the Activity Profile Resource (2.7).</summary>
internal static class ActivityEndpoints
{
    private static readonly DocumentResource Profile = new()
    {
        Kind = DocumentKind.ActivityProfile,
        Path = "/activities/profile",
        Name = "Activity Profile",
        Section = "Communication 2.7",
        Context = [ContextParameters.OfActivity],
        Id = new("profileId", "String", "Id of the document within the profile of the Activity.", Required: true),
        ReadPolicy = Policies.ActivitiesProfileRead,
        WritePolicy = Policies.ActivitiesProfileWrite,
    };

    /// <summary>Makes the use case known.</summary>
    public static IServiceCollection AddActivities(this IServiceCollection services) => services.AddSingleton<GetActivity>();

    /// <summary>Maps both.</summary>
    public static IEndpointRouteBuilder MapActivities(this IEndpointRouteBuilder app)
    {
        app.MapMethods(XapiPath.Base + "/activities", ["GET", "HEAD"], (HttpContext context, GetActivity get) => get.HandleAsync(context))
            .RequireXapiVersion()
            .RequireAuthorization(Policies.ActivitiesRead)
            .WithMetadata(GetActivity.Words);
        return app.MapDocuments(Profile);
    }
}
