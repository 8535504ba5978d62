using System.Globalization;

namespace BlendedLRS.Server.Copy;

/// <summary>A part of two stores that was read from both and is the same.</summary>
/// <param name="What">Its name.</param>
/// <param name="Count">How many there are of it.</param>
/// <param name="Hash">SHA-256 over the SHA-256 of each, in order.</param>
internal sealed record ComparedPart(string What, long Count, string Hash)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{What,-14} {Count,10}  sha256 {Hash}");
}
