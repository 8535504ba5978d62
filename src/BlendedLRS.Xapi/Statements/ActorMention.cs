using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Xapi.Statements;

/// <summary>An identified Agent or Group and where the Statement names it.</summary>
/// <param name="Place">The place.</param>
/// <param name="Ifi">Its identifier.</param>
public readonly record struct ActorMention(Place Place, Ifi Ifi);
