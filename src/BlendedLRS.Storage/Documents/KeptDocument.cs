namespace BlendedLRS.Storage.Documents;

/// <summary>A stored document with its name.</summary>
/// <param name="Key">Names it.</param>
/// <param name="Document">What is stored.</param>
public sealed record KeptDocument(DocumentKey Key, Document Document);
