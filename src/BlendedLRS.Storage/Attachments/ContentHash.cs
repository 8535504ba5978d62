using System.Buffers;

namespace BlendedLRS.Storage.Attachments;

/// <summary>The hash that a content is kept under: its SHA-2 in lower-case hexadecimal digits.</summary>
public static class ContentHash
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>Whether a text can be such a hash.</summary>
    public static bool IsOne(string text) => text.Length >= 3 && !text.AsSpan().ContainsAnyExcept(Digits);

    /// <summary>Makes sure that a text can be such a hash: it becomes a name in the store.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static void Require(string sha2)
    {
        if (!IsOne(sha2))
        {
            throw new ArgumentException("A hash in lower-case hexadecimal digits is required.", nameof(sha2));
        }
    }
}
