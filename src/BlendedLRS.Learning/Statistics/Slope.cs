namespace BlendedLRS.Learning.Statistics;

/// <summary>A slope with its interval, in units of y for one unit of x.</summary>
/// <param name="Value">The slope.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end of it.</param>
public sealed record Slope(double Value, double Low, double High);
