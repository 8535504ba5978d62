namespace BlendedLRS.Xapi.Statements;

/// <summary>An Activity and where the Statement names it.</summary>
/// <param name="Place">The place.</param>
/// <param name="Id">The Activity id.</param>
public readonly record struct ActivityMention(Place Place, Iri Id)
{
    /// <summary>Where its <c>definition</c> stands in the raw Statement, in bytes; empty when there is none.</summary>
    public Range Definition { get; init; }
}
