namespace BlendedLRS.Server.OData.Requests;

/// <summary>The form of a JSON response.</summary>
/// <param name="Metadata">How much control information it carries.</param>
/// <param name="Ieee754Compatible">Whether 64-bit whole numbers are written as text, for clients that read all numbers as double.</param>
internal sealed record ResponseFormat(MetadataLevel Metadata, bool Ieee754Compatible)
{
    /// <summary>What a client gets that does not say what it wants.</summary>
    public static ResponseFormat Default { get; } = new(MetadataLevel.Minimal, Ieee754Compatible: false);

    /// <summary>The media type of the response.</summary>
    public string ContentType => "application/json;odata.metadata=" + Metadata switch
    {
        MetadataLevel.Full => "full",
        MetadataLevel.None => "none",
        _ => "minimal",
    } + ";odata.streaming=true" + (Ieee754Compatible ? ";IEEE754Compatible=true" : "") + ";charset=utf-8";
}
