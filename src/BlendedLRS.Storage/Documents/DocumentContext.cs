using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Storage.Documents;

/// <summary>What documents belong to, and within what their ids are unique (xAPI-Communication 2.2). Contexts keep apart: one without registration holds no
/// document of any registration.</summary>
public sealed record DocumentContext
{
    private DocumentContext(DocumentKind kind, Iri? activity, Ifi? agent, Guid? registration)
    {
        Kind = kind;
        Activity = activity;
        Agent = agent;
        Registration = registration;
    }

    /// <summary>The kind of its documents.</summary>
    public DocumentKind Kind { get; }

    /// <summary>The Activity, of State and Activity Profile.</summary>
    public Iri? Activity { get; }

    /// <summary>The Agent, of State and Agent Profile.</summary>
    public Ifi? Agent { get; }

    /// <summary>The registration, of State that has one.</summary>
    public Guid? Registration { get; }

    /// <summary>The context of State documents.</summary>
    public static DocumentContext State(Iri activity, Ifi agent, Guid? registration) => new(DocumentKind.State, activity, agent, registration);

    /// <summary>The context of Agent Profile documents.</summary>
    public static DocumentContext AgentProfile(Ifi agent) => new(DocumentKind.AgentProfile, null, agent, null);

    /// <summary>The context of Activity Profile documents.</summary>
    public static DocumentContext ActivityProfile(Iri activity) => new(DocumentKind.ActivityProfile, activity, null, null);

    /// <summary>The context that a store kept; a part that its kind does not have is null.</summary>
    internal static DocumentContext Kept(DocumentKind kind, string? activity, string? agent, Guid? registration) =>
        new(kind, activity is null ? null : new Iri(activity), agent is null ? null : Ifi.FromKey(agent), registration);
}
