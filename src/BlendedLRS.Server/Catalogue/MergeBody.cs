namespace BlendedLRS.Server.Catalogue;

/// <summary>Which module shall become part of another's lineage.</summary>
/// <param name="From">The key of the module that goes; it stays an alias.</param>
internal sealed record MergeBody(string From);
