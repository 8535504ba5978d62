namespace BlendedLRS.Server.Export;

/// <summary>What an export did.</summary>
/// <param name="Written">Statements written.</param>
/// <param name="Restricted">Statements left out because not every reader may see them.</param>
internal sealed record ExportCounts(long Written, long Restricted);
