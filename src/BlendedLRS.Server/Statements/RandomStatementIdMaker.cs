using BlendedLRS.Server.Security;

namespace BlendedLRS.Server.Statements;

/// <summary>Random UUIDs of version 4: RFC 4122, which the standard names, knows no later version, and clients check for it.</summary>
internal sealed class RandomStatementIdMaker(IRandomSource random) : IStatementIdMaker
{
    /// <inheritdoc/>
    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
