namespace BlendedLRS.Server.People;

/// <summary>Body of a merge.</summary>
/// <param name="Other">Key of the person who turned out to be the one of the address.</param>
internal sealed record MergeBody(string Other);
