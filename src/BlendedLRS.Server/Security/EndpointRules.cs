using Microsoft.AspNetCore.Authorization;

namespace BlendedLRS.Server.Security;

/// <summary>Each endpoint names a rule or says that it is open: one that was forgotten stops the start.</summary>
internal static class EndpointRules
{
    /// <summary>Checks every endpoint.</summary>
    /// <exception cref="InvalidOperationException">An endpoint without a rule.</exception>
    public static void Check(IEndpointRouteBuilder app)
    {
        foreach (var endpoint in app.DataSources.SelectMany(source => source.Endpoints))
        {
            if (endpoint.Metadata.GetMetadata<IAuthorizeData>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            {
                throw new InvalidOperationException($"The endpoint {endpoint.DisplayName} has no rule: give it one of Policies, or AllowAnonymous.");
            }
        }
    }
}
