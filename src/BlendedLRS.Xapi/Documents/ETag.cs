using System.Security.Cryptography;

namespace BlendedLRS.Xapi.Documents;

/// <summary>The entity tag of what a resource answers (xAPI-Communication 3.1): the SHA-1 of the content, as 40 hexadecimal digits in lower case.</summary>
public static class ETag
{
    /// <summary>The tag of a content, without the quotes of the header.</summary>
    public static string Of(ReadOnlySpan<byte> content)
    {
#pragma warning disable CA5350 // The standard prescribes SHA-1; nothing is kept secret or proven by it.
        return Convert.ToHexStringLower(SHA1.HashData(content));
#pragma warning restore CA5350
    }
}
