namespace BlendedLRS.Storage.Documents;

/// <summary>A stored document (xAPI-Communication 2.2).</summary>
/// <param name="Content">What it holds.</param>
/// <param name="ETag">Its entity tag, without quotes.</param>
/// <param name="Updated">When it was stored or last updated; no two updates share a moment.</param>
public sealed record Document(DocumentContent Content, string ETag, DateTimeOffset Updated);
