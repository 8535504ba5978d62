namespace BlendedLRS.Storage.Documents;

/// <summary>What became of a change (xAPI-Communication 3.1).</summary>
public enum DocumentOutcome
{
    /// <summary>It was made and is durable.</summary>
    Done,

    /// <summary>A header of the request does not fit the document, which is untouched.</summary>
    PreconditionFailed,

    /// <summary>There is a document that the request does not show to know; it is untouched.</summary>
    Conflict,

    /// <summary>The sent and the stored document cannot be merged; the stored one is untouched.</summary>
    NotMergeable,
}
