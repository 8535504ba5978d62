namespace BlendedLRS.Server.Catalogue;

/// <summary>Which Activity id a module shall have.</summary>
/// <param name="ActivityId">The Activity id.</param>
internal sealed record AttachBody(string ActivityId);
