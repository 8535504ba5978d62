namespace BlendedLRS.Learning.Measures;

/// <summary>Somebody took part in shaping the plan for learning: a workshop, a round table, an action of their own.</summary>
/// <param name="Person">Key of the person.</param>
/// <param name="Day">When.</param>
public sealed record PlanParticipation(string Person, DateOnly Day);
