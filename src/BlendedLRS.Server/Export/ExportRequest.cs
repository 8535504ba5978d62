using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Export;

/// <summary>What is to be exported.</summary>
/// <param name="Query">Filters; null for the whole log.</param>
/// <param name="WithRestricted">Whether Statements that not every reader may see go along; only with the whole log.</param>
internal sealed record ExportRequest(StatementQuery? Query, bool WithRestricted);
