namespace BlendedLRS.Learning.Resolution;

/// <summary>Somebody asked.</summary>
/// <param name="StatementId">Its Statement.</param>
/// <param name="Person">Who asked.</param>
/// <param name="Time">When.</param>
/// <param name="Answered">When somebody else answered first; null when nobody did.</param>
public sealed record Question(Guid StatementId, string Person, DateTimeOffset Time, DateTimeOffset? Answered);
