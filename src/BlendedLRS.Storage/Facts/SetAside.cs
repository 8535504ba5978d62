namespace BlendedLRS.Storage.Facts;

/// <summary>A Statement that a projection could not take.</summary>
/// <param name="Sequence">Its place in the log.</param>
/// <param name="StatementId">Its id.</param>
/// <param name="Reason">Why, without content of the Statement.</param>
/// <param name="Since">When that was found, UTC.</param>
public sealed record SetAside(long Sequence, Guid StatementId, string Reason, DateTimeOffset Since);
