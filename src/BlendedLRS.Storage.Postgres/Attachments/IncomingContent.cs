namespace BlendedLRS.Storage.Postgres.Attachments;

/// <summary>A content that a delivery brings, and how much of it has arrived.</summary>
/// <param name="sha2">Its hash.</param>
internal sealed class IncomingContent(string sha2)
{
    public string Sha2 { get; } = sha2;

    /// <summary>Its number in the tables; null while nothing of it is there.</summary>
    public long? Number { get; set; }

    public int Chunks { get; set; }

    public long Length { get; set; }
}
