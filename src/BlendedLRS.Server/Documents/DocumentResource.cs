using BlendedLRS.Server.Protocol;
using BlendedLRS.Storage.Documents;
using BlendedLRS.Xapi;

namespace BlendedLRS.Server.Documents;

/// <summary>One of the three Document Resources (xAPI-Communication 2.2): what it is called and what its documents belong to. All else is the same for all.</summary>
internal sealed record DocumentResource
{
    /// <summary>The parameter that limits a list.</summary>
    public const string Since = "since";

    /// <summary>Its kind of documents.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>The path after the base.</summary>
    public required string Path { get; init; }

    /// <summary>What its documents are called.</summary>
    public required string Name { get; init; }

    /// <summary>The section of the standard that describes it.</summary>
    public required string Section { get; init; }

    /// <summary>The parameters that name the context.</summary>
    public required IReadOnlyList<Parameter> Context { get; init; }

    /// <summary>The parameter that names a document within its context.</summary>
    public required Parameter Id { get; init; }

    /// <summary>Whether DELETE without an id deletes every document of the context (xAPI-Communication 2.3).</summary>
    public bool DeletesContexts { get; init; }

    /// <summary>Who may read.</summary>
    public required string ReadPolicy { get; init; }

    /// <summary>Who may write.</summary>
    public required string WritePolicy { get; init; }

    /// <summary>Parameters of GET and HEAD: with an id one document, without it a list.</summary>
    public IReadOnlyList<Parameter> ToRead =>
        [.. Context, Id with { Required = false }, new(Since, "Timestamp", "Without an id: only documents stored or updated after this moment, exclusive.")];

    /// <summary>Parameters of PUT and POST.</summary>
    public IReadOnlyList<Parameter> ToWrite => [.. Context, Id];

    /// <summary>Parameters of DELETE.</summary>
    public IReadOnlyList<Parameter> ToDelete => [.. Context, Id with { Required = !DeletesContexts }];

    /// <summary>Whether a PUT must say which document it knows when there is one: profiles always, State from 2.0 on (xAPI-Communication 3.1, IEEE 9274.1.1 4.1.4).</summary>
    public bool ProtectsDocuments(XapiVersion version) => Kind != DocumentKind.State || version == XapiVersion.V200;

    /// <summary>Whether a PUT must do so also when there is none: profiles before 2.0, where the client "MUST include" one of the headers.</summary>
    public bool DemandsCondition(XapiVersion version) => Kind != DocumentKind.State && version != XapiVersion.V200;
}
