namespace BlendedLRS.Learning.Classification;

/// <summary>One test of a condition.</summary>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Evidence">What it looked at, told when the whole condition held; null when there is nothing to tell.</param>
internal sealed record ConditionTest(Func<Situation, bool> Holds, Func<Situation, string?> Evidence);
