namespace BlendedLRS.Server.People;

/// <summary>How a file about people is to be taken in.</summary>
/// <param name="By">Who does.</param>
/// <param name="AsOf">The day that lines without a first day speak of; null is today.</param>
/// <param name="IsFull">Whether people absent from the file have left.</param>
/// <param name="IsDry">Whether nothing is written.</param>
internal sealed record RosterImportRequest(string By, DateOnly? AsOf, bool IsFull, bool IsDry);
