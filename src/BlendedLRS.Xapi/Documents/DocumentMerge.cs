using BlendedLRS.Xapi.Json;

namespace BlendedLRS.Xapi.Documents;

/// <summary>The merge of JSON documents that a POST makes (xAPI-Communication 2.2): properties of the Object itself, one level deep.</summary>
public static class DocumentMerge
{
    /// <summary>Whether a document can be parsed as a JSON Object.</summary>
    public static bool IsObject(ReadOnlyMemory<byte> document) => JsonMembers.Read(document) is not null;

    /// <summary>Sets each property of the sent document on the known one. Values go over byte for byte.</summary>
    /// <returns>The JSON text of the merged document; null when either is no JSON Object.</returns>
    public static ReadOnlyMemory<byte>? Merge(ReadOnlyMemory<byte> known, ReadOnlyMemory<byte> sent) => JsonMembers.Merge(known, sent);
}
