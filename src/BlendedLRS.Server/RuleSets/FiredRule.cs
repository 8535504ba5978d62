namespace BlendedLRS.Server.RuleSets;

/// <summary>A rule that decided.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Note">Why it is there, in a sentence; null where its rule set is not known any more.</param>
internal sealed record FiredRule(string Id, string? Note);
