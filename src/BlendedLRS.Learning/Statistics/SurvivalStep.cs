namespace BlendedLRS.Learning.Statistics;

/// <summary>A moment at which something happened to at least one of the cases.</summary>
/// <param name="Time">When.</param>
/// <param name="AtRisk">Cases to which it had not happened and which were watched until then.</param>
/// <param name="Events">To how many of them it happened.</param>
/// <param name="Survival">Estimated share of cases to which it has not happened since.</param>
/// <param name="Variance">Variance of that share by Greenwood's formula; 0 when the share is 0.</param>
public sealed record SurvivalStep(double Time, int AtRisk, int Events, double Survival, double Variance);
