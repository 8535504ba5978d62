namespace BlendedLRS.Server.Import;

/// <summary>Some lines of the input that are committed together.</summary>
/// <param name="Lines">The lines, in order.</param>
/// <param name="NextOffset">Where the input goes on after them, in bytes.</param>
/// <param name="NextLine">The number of the line there.</param>
internal sealed record ImportChunk(IReadOnlyList<ImportLine> Lines, long NextOffset, long NextLine);
