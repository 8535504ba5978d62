namespace BlendedLRS.Learning.Profile;

/// <summary>A template that a Statement fits, and how it keeps its rules.</summary>
/// <param name="Template">The template.</param>
/// <param name="Broken">Rules that are broken.</param>
/// <param name="Notes">Recommendations that are not followed.</param>
internal sealed record TemplateMatch(CompiledTemplate Template, IReadOnlyList<BrokenRule> Broken, IReadOnlyList<BrokenRule> Notes);
