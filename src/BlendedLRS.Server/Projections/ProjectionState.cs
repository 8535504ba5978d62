namespace BlendedLRS.Server.Projections;

/// <summary>Where one projection stands.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Position">The last place of the log that it holds.</param>
/// <param name="Behind">How many Statements were behind that place when it got there, counted up to <see cref="ProjectionStatus.MostCounted"/>.</param>
/// <param name="Failure">Why it does not move on at the moment; null when all is well.</param>
/// <param name="SetAside">Statements that it could not take since the start of the process.</param>
internal sealed record ProjectionState(string Name, long Position, long Behind = 0, string? Failure = null, long SetAside = 0);
