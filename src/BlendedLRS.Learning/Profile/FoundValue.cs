using System.Text.Json;

namespace BlendedLRS.Learning.Profile;

/// <summary>What a path found in a Statement.</summary>
/// <param name="Value">The value.</param>
/// <param name="Pointer">RFC 6901 pointer to it.</param>
internal readonly record struct FoundValue(JsonElement Value, string Pointer);
