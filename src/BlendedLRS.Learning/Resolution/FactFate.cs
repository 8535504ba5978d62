namespace BlendedLRS.Learning.Resolution;

/// <summary>What became of one fact.</summary>
/// <param name="StatementId">Its Statement.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Other">The Statement that it was merged with, is a resend of, or was taken back by; null when there is none.</param>
/// <param name="Rule">The rule of resolution that decided; null when it simply counts.</param>
public sealed record FactFate(Guid StatementId, FactOutcome Outcome, Guid? Other = null, string? Rule = null);
