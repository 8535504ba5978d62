using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.Statements;

/// <summary>What became of a batch: every id in order, or why nothing was stored.</summary>
/// <param name="Ids">The ids, when there is no problem.</param>
/// <param name="Problem">Why nothing was stored.</param>
internal readonly record struct StoreResult(IReadOnlyList<Guid> Ids, Problem? Problem);
