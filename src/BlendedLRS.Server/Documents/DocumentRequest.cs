using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Statements;
using BlendedLRS.Storage.Documents;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Server.Documents;

/// <summary>The parameters of a request on a Document Resource, checked by the rules that Statements obey.</summary>
/// <param name="Context">What the documents belong to.</param>
/// <param name="Id">The document, when one is named.</param>
/// <param name="Since">The moment that limits a list.</param>
internal sealed record DocumentRequest(DocumentContext Context, string? Id, DateTimeOffset? Since)
{
    /// <summary>The one document.</summary>
    public DocumentKey Key => new(Context, Id ?? throw new InvalidOperationException("The request names no document."));

    /// <summary>Reads them.</summary>
    /// <returns>The request, or what is wrong with it.</returns>
    public static (DocumentRequest? Request, Problem? Problem) Read(HttpContext context, DocumentResource resource, IReadOnlyList<Parameter> known)
    {
        if (QueryParameters.Read(context.Request, known, out var parameters) is { } problem)
        {
            return (null, problem);
        }

        var (agent, activity, since) = (parameters[ContextParameters.Agent], parameters[ContextParameters.ActivityId], parameters[DocumentResource.Since]);
        var version = RequestVersion.Of(context).Version;
        var wrong = FilterProbe.Read(version, agent, null, activity, parameters[ContextParameters.Registration], since, out var outline);
        problem = wrong is var (parameter, refusal) ? ContextParameters.Wrong(parameter, refusal) : ContextParameters.CheckAgent(agent);
        if (problem is null && since is not null && parameters[resource.Id.Name] is not null)
        {
            problem = new Problem(Fault.Invalid, resource.Section, $"The parameter 'since' limits a list; it does not go with '{resource.Id.Name}'.");
        }

        return problem is null
            ? (new DocumentRequest(ContextOf(resource.Kind, activity, outline!), parameters[resource.Id.Name], outline!.Timestamp), null)
            : (null, problem);
    }

    private static DocumentContext ContextOf(DocumentKind kind, string? activity, StatementOutline outline) => kind switch
    {
        DocumentKind.State => DocumentContext.State(new Iri(activity!), outline.Actors[0].Ifi, outline.Registration),
        DocumentKind.AgentProfile => DocumentContext.AgentProfile(outline.Actors[0].Ifi),
        _ => DocumentContext.ActivityProfile(new Iri(activity!)),
    };
}
