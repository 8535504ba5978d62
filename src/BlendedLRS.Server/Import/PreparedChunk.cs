namespace BlendedLRS.Server.Import;

/// <summary>A chunk after validation.</summary>
/// <param name="Chunk">The chunk.</param>
/// <param name="Statements">What can be stored, no id twice, with the line each came from.</param>
/// <param name="Refused">What cannot.</param>
internal sealed record PreparedChunk(ImportChunk Chunk, List<PreparedLine> Statements, List<RefusedLine> Refused);
