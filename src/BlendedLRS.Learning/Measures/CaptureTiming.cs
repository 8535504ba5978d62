namespace BlendedLRS.Learning.Measures;

/// <summary>How somebody's attempt to record learning went; what was to be recorded is not part of it.</summary>
/// <param name="Person">Key of the person, to count how many people there are and for nothing else.</param>
/// <param name="Channel">By which way: <c>chat</c>, <c>form</c>, <c>mail</c>.</param>
/// <param name="Opened">When it was opened.</param>
/// <param name="Ended">When it was saved or given up.</param>
/// <param name="IsSaved">Whether it was saved.</param>
public sealed record CaptureTiming(string Person, string Channel, DateTimeOffset Opened, DateTimeOffset Ended, bool IsSaved);
