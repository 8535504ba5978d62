using BlendedLRS.Server.Documents;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Security;
using BlendedLRS.Storage.Documents;

namespace BlendedLRS.Server.Agents;

/// <summary>The Agents Resource (xAPI-Communication 2.4) and the Agent Profile Resource (2.6).</summary>
internal static class AgentEndpoints
{
    private static readonly DocumentResource Profile = new()
    {
        Kind = DocumentKind.AgentProfile,
        Path = "/agents/profile",
        Name = "Agent Profile",
        Section = "Communication 2.6",
        Context = [ContextParameters.OfAgent],
        Id = new("profileId", "String", "Id of the document within the profile of the Agent.", Required: true),
        ReadPolicy = Policies.AgentsProfileRead,
        WritePolicy = Policies.AgentsProfileWrite,
    };

    /// <summary>Maps both.</summary>
    public static IEndpointRouteBuilder MapAgents(this IEndpointRouteBuilder app)
    {
        app.MapMethods(XapiPath.Base + "/agents", ["GET", "HEAD"], (Delegate)GetPerson.HandleAsync)
            .RequireXapiVersion()
            .RequireAuthorization(Policies.AgentsRead)
            .WithMetadata(GetPerson.Words);
        return app.MapDocuments(Profile);
    }
}
