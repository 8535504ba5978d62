using BlendedLRS.Learning.Catalogue;

namespace BlendedLRS.Server.Catalogue;

/// <summary>One entry that a change of the catalogue writes.</summary>
/// <param name="Part">Which part of the catalogue.</param>
/// <param name="Key">The key of the entry.</param>
/// <param name="Json">Its JSON text; null when it is deleted.</param>
/// <param name="IsNew">Whether there was none before.</param>
internal sealed record CatalogueEntryChange(CataloguePart Part, string Key, string? Json, bool IsNew);
