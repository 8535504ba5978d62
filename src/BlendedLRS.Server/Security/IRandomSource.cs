namespace BlendedLRS.Server.Security;

/// <summary>Where randomness comes from: the system's generator, except in tests.</summary>
internal interface IRandomSource
{
    /// <summary>Fills with unpredictable bytes.</summary>
    void Fill(Span<byte> bytes);
}
