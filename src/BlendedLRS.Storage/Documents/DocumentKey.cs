namespace BlendedLRS.Storage.Documents;

/// <summary>Names one document.</summary>
/// <param name="Context">What it belongs to.</param>
/// <param name="Id"><c>stateId</c> or <c>profileId</c>: any text, compared character by character.</param>
public sealed record DocumentKey(DocumentContext Context, string Id);
