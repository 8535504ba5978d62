using BlendedLRS.Xapi.Attachments;

namespace BlendedLRS.Xapi.Statements;

/// <summary>What one pass over a valid Statement learned: the columns that the log and its query index need. The Statement itself stays raw.</summary>
public sealed record StatementOutline
{
    /// <summary>The one Verb that the standard reserves (xAPI-Data 2.3.2).</summary>
    public const string VoidedVerb = "http://adlnet.gov/expapi/verbs/voided";

    /// <summary><c>id</c>, when sent.</summary>
    public Guid? Id { get; init; }

    /// <summary><c>verb.id</c>.</summary>
    public required Iri Verb { get; init; }

    /// <summary>What the Object is.</summary>
    public required ObjectKind ObjectKind { get; init; }

    /// <summary>The id that a StatementRef Object points to.</summary>
    public Guid? StatementRef { get; init; }

    /// <summary><c>context.registration</c>.</summary>
    public Guid? Registration { get; init; }

    /// <summary><c>timestamp</c>, when sent.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary><c>version</c>, when sent.</summary>
    public string? Version { get; init; }

    /// <summary>SHA-2 of every attachment that has no <c>fileUrl</c>, so whose bytes must come with the request (xAPI-Data 2.4.11).</summary>
    public IReadOnlyList<string> AttachmentsToReceive => Attachments.Count == 0 ? [] : [.. Attachments.Where(attachment => !attachment.HasFileUrl).Select(attachment => attachment.Sha2)];

    /// <summary>Every attachment of the Statement and of its SubStatement, in reading order.</summary>
    public IReadOnlyList<AttachmentMention> Attachments { get; init; } = [];

    /// <summary>Every identified Agent and Group, in reading order.</summary>
    public required IReadOnlyList<ActorMention> Actors { get; init; }

    /// <summary>Every Activity, in reading order.</summary>
    public required IReadOnlyList<ActivityMention> Activities { get; init; }

    /// <summary>A voiding Statement voids the Statement that its Object refers to (xAPI-Data 2.3.2).</summary>
    public bool IsVoiding => ObjectKind == ObjectKind.StatementRef && Verb.Value == VoidedVerb;
}
