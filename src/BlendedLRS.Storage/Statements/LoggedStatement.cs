using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Storage.Statements;

/// <summary>A Statement of the log.</summary>
/// <param name="Sequence">Its place in the log, from 1: ascending in the order of <paramref name="Stored"/>, with or without gaps.</param>
/// <param name="Id">Its id.</param>
/// <param name="Stored">When it was stored, UTC; no two Statements share a moment.</param>
/// <param name="Version">The <c>version</c> to show.</param>
/// <param name="Visibility">Who may read it.</param>
/// <param name="Origin">Where it came from.</param>
/// <param name="Raw">Its bytes as sent.</param>
public sealed record LoggedStatement(
    long Sequence,
    Guid Id,
    DateTimeOffset Stored,
    string Version,
    Visibility Visibility,
    Origin Origin,
    ReadOnlyMemory<byte> Raw)
{
    /// <summary>The Statement that this one voids (xAPI-Data 2.3.2); null when it is not a voiding Statement.</summary>
    public Guid? Voids { get; init; }

    /// <summary>Hashes in lower case of its attachments with a <c>fileUrl</c> whose contents came along; null when none did. Those without one always come along.</summary>
    public IReadOnlyList<string>? Delivered { get; init; }
}
