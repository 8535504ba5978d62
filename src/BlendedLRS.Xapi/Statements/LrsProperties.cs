namespace BlendedLRS.Xapi.Statements;

/// <summary>The properties of a stored Statement that the LRS sets (xAPI-Data 2.4): they are merged into the raw Statement on the way out.</summary>
/// <param name="Id">The Statement's id.</param>
/// <param name="Stored">When it was stored, UTC, 100 ns.</param>
/// <param name="Authority">JSON text of the Agent or Group that the credential stands for.</param>
/// <param name="Version">The <c>version</c> to show: as sent, else <c>1.0.0</c> or <c>2.0.0</c> by the request's line of the standard.</param>
public readonly record struct LrsProperties(Guid Id, DateTimeOffset Stored, string Authority, string Version);
