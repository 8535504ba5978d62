namespace BlendedLRS.Learning.Profile;

/// <summary>A pattern with everything that it is made of, or a template as the leaf of one.</summary>
/// <param name="Form">What it asks for.</param>
/// <param name="Id">IRI of the pattern or template.</param>
/// <param name="Parts">Its parts: one where the form repeats or leaves out; none for a template.</param>
internal sealed record PatternNode(PatternForm Form, string Id, IReadOnlyList<PatternNode> Parts);
