namespace BlendedLRS.Server.Admin;

/// <summary>The media type that an endpoint takes instead of JSON; one that no form of a page can send.</summary>
/// <param name="MediaType">The media type.</param>
internal sealed record TakenType(string MediaType);
