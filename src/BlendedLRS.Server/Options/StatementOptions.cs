namespace BlendedLRS.Server.Options;

/// <summary>Limits and choices of the Statement resource.</summary>
internal sealed record StatementOptions
{
    /// <summary>Answers <c>limit=0</c> and caps every other limit (xAPI-Communication 2.1.3).</summary>
    [Setting("Most statements on one page of a list.", Unit = "statements", Minimum = 1, Maximum = 1000)]
    public int PageSize { get; init; } = 100;

    /// <summary>Larger bodies are answered with 413.</summary>
    [Setting("Largest request body, counted after decompression.", Unit = "bytes", Minimum = 1024, Maximum = 1024 * 1024 * 1024)]
    public int MaxBodyBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>More are answered with 413.</summary>
    [Setting("Most statements in one request.", Unit = "statements", Minimum = 1, Maximum = 1_000_000)]
    public int MaxPerRequest { get; init; } = 10_000;

    /// <summary>A request without the header is a request of the line before 1.0, so the refusal is labelled with that line by default;
    /// the standard's two lines disagree about anything later.</summary>
    [Setting("X-Experience-API-Version of the refusal that a request without that header gets.", Allowed = "0.95|1.0.3|2.0.0")]
    public string VersionWithoutHeader { get; init; } = "0.95";
}
