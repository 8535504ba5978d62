using System.Text.Json;
using BlendedLRS.Xapi.Json;

namespace BlendedLRS.Xapi.Statements;

/// <summary>Recognises the properties that writing and comparing treat apart, however their keys are escaped.</summary>
internal static class SentProperties
{
    /// <summary>The longest key, each letter as six bytes of escape.</summary>
    private const int LongestEscapedKey = 17 * 6;

    // In the order of Kinds.
    private static readonly PropertyTable Table =
        new("a Statement", "id", "stored", "authority", "version", "timestamp", "context", "contextActivities", "object");

    private static readonly SentProperty[] Kinds =
    [
        SentProperty.SetByLrs, SentProperty.SetByLrs, SentProperty.SetByLrs, SentProperty.SetByLrs,
        SentProperty.Timestamp, SentProperty.Context, SentProperty.ContextActivities, SentProperty.Object,
    ];

    /// <summary>The property whose key the reader is on.</summary>
    public static SentProperty Of(ref Utf8JsonReader reader)
    {
        int index = reader.ValueIsEscaped ? IndexOfEscaped(reader.ValueSpan) : Table.IndexOf(reader.ValueSpan);
        return index < 0 ? SentProperty.Other : Kinds[index];
    }

    private static int IndexOfEscaped(ReadOnlySpan<byte> key)
    {
        Span<byte> unescaped = stackalloc byte[LongestEscapedKey];
        return key.Length <= LongestEscapedKey ? Table.IndexOf(unescaped[..JsonText.Unescape(key, unescaped)]) : -1;
    }
}
