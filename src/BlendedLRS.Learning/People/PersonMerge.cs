namespace BlendedLRS.Learning.People;

/// <summary>One person that turned out to be another.</summary>
/// <param name="Other">The person as they were before.</param>
/// <param name="Added">Spans that the survivor got from them: where the survivor's own said nothing.</param>
/// <param name="GaveName">Whether the survivor had no name and got this one's.</param>
public sealed record PersonMerge(Person Other, IReadOnlyList<Assignment> Added, bool GaveName);
