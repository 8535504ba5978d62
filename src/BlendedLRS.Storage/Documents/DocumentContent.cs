namespace BlendedLRS.Storage.Documents;

/// <summary>What a document holds.</summary>
/// <param name="ContentType">The content type as sent.</param>
/// <param name="Bytes">Any bytes.</param>
public sealed record DocumentContent(string ContentType, ReadOnlyMemory<byte> Bytes);
