using System.Security.Cryptography;

namespace BlendedLRS.Server.Security;

/// <summary>The operating system's cryptographic generator.</summary>
internal sealed class SystemRandomSource : IRandomSource
{
    /// <inheritdoc/>
    public void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
}
