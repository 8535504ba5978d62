namespace BlendedLRS.Xapi.Statements;

/// <summary>An Activity and where the Statement names it.</summary>
/// <param name="Place">The place.</param>
/// <param name="Id">The Activity id.</param>
public readonly record struct ActivityMention(Place Place, Iri Id);
