namespace BlendedLRS.Server.Options;

/// <summary>Limits of the attachments that come with Statements (xAPI-Communication 1.5.2).</summary>
internal sealed record AttachmentOptions
{
    /// <summary>More is answered with 413.</summary>
    [Setting("Most bytes that the attachments of one request may have together.", Unit = "bytes", Minimum = 1024, Maximum = int.MaxValue)]
    public int MaxBytesPerRequest { get; init; } = 1024 * 1024 * 1024;

    /// <summary>More are answered with 413.</summary>
    [Setting("Most attachments in one request.", Unit = "attachments", Minimum = 1, Maximum = 10_000)]
    public int MaxPerRequest { get; init; } = 100;
}
