namespace BlendedLRS.Xapi.Json;

/// <summary>A property of a JSON Object.</summary>
/// <param name="Key">The name without escapes, each byte as one character, so that a lone surrogate keeps its own place.</param>
/// <param name="Name">The name as sent, without its quotes.</param>
/// <param name="Value">The value as sent.</param>
internal readonly record struct JsonMember(string Key, ReadOnlyMemory<byte> Name, ReadOnlyMemory<byte> Value);
