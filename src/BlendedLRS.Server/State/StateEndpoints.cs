using BlendedLRS.Server.Documents;
using BlendedLRS.Server.Security;
using BlendedLRS.Storage.Documents;

namespace BlendedLRS.Server.State;

/// <summary>The State Resource (xAPI-Communication 2.3): documents of an Activity and an Agent, and of a registration or none.</summary>
internal static class StateEndpoints
{
    private static readonly DocumentResource Resource = new()
    {
        Kind = DocumentKind.State,
        Path = "/activities/state",
        Name = "State",
        Section = "Communication 2.3",
        Context = [ContextParameters.OfActivity, ContextParameters.OfAgent, ContextParameters.OfRegistration],
        Id = new("stateId", "String", "Id of the document within its context.", Required: true),
        DeletesContexts = true,
        ReadPolicy = Policies.StateRead,
        WritePolicy = Policies.StateWrite,
    };

    /// <summary>Maps it.</summary>
    public static IEndpointRouteBuilder MapState(this IEndpointRouteBuilder app) => app.MapDocuments(Resource);
}
