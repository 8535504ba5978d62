using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.Profile;

/// <summary>A rule of the profile that a Statement does not keep.</summary>
/// <param name="Template">IRI of the template whose rule it is; null when the Statement fits no template.</param>
/// <param name="Location">Where the rule looks, as the profile writes it: <c>$.context.platform</c>.</param>
/// <param name="Refusal">The same for the sender: pointer and what was expected.</param>
public sealed record BrokenRule(string? Template, string Location, Refusal Refusal);
