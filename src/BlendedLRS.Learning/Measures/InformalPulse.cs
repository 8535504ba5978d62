namespace BlendedLRS.Learning.Measures;

/// <summary>What a group answered to the one question how much it learns outside of courses.</summary>
/// <param name="MinutesPerWeek">Mean minutes of one person in one week.</param>
/// <param name="Respondents">People who answered.</param>
public sealed record InformalPulse(double MinutesPerWeek, int Respondents);
