namespace BlendedLRS.Storage.Documents;

/// <summary>What must hold of the stored document for a change to be made (xAPI-Communication 3.1); decided in the transaction of the change.</summary>
public sealed record DocumentPrecondition
{
    /// <summary>Every change is made.</summary>
    public static DocumentPrecondition None { get; } = new();

    /// <summary>If-Match: the document is one of these.</summary>
    public ETagCondition? IfMatch { get; init; }

    /// <summary>If-None-Match: the document is none of these.</summary>
    public ETagCondition? IfNoneMatch { get; init; }

    /// <summary>A document that is there may only be changed by one who sends a condition.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Judges the stored document.</summary>
    /// <param name="current">Its entity tag; null when there is none.</param>
    /// <returns>Null when the change may be made.</returns>
    public DocumentOutcome? Check(string? current)
    {
        if (IfMatch?.Matches(current) == false || IfNoneMatch?.Matches(current) == true)
        {
            return DocumentOutcome.PreconditionFailed;
        }

        return IsRequired && current is not null && IfMatch is null && IfNoneMatch is null ? DocumentOutcome.Conflict : null;
    }
}
