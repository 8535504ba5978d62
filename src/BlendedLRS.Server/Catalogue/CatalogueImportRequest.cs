namespace BlendedLRS.Server.Catalogue;

/// <summary>What to import.</summary>
/// <param name="IsBaseline">Whether the file holds baseline sets; otherwise modules and revisions.</param>
/// <param name="IsDryRun">Whether it is only asked what would be done.</param>
internal sealed record CatalogueImportRequest(bool IsBaseline, bool IsDryRun);
