namespace BlendedLRS.Learning.Statistics;

/// <summary>A confidence interval; the confidence is that of the call which gave it.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
public sealed record Interval(double Low, double High);
