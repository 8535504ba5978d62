namespace BlendedLRS.Learning.Profile;

/// <summary>What a rule found amiss in a Statement.</summary>
/// <param name="Pointer">RFC 6901 pointer to the place.</param>
/// <param name="Expected">What the rule asks for: <c>must be there</c>.</param>
/// <param name="IsNote">Only a recommendation.</param>
internal sealed record RuleFinding(string Pointer, string Expected, bool IsNote = false);
