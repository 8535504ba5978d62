using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Storage.Statements;

/// <summary>A valid Statement on its way into the log.</summary>
/// <param name="Id">Its id, as sent or assigned by the LRS.</param>
/// <param name="Raw">Its bytes as sent.</param>
/// <param name="Version">The <c>version</c> to show.</param>
/// <param name="Visibility">Who may read it.</param>
public readonly record struct NewStatement(Guid Id, ReadOnlyMemory<byte> Raw, string Version, Visibility Visibility)
{
    /// <summary>The Statement that this one voids (xAPI-Data 2.3.2); null when it is not a voiding Statement.</summary>
    public Guid? Voids { get; init; }

    /// <summary>Hashes in lower case of its attachments with a <c>fileUrl</c> whose contents came along; null when none did. Those without one always come along.</summary>
    public IReadOnlyList<string>? Delivered { get; init; }

    /// <summary>The id was made by the LRS for this Statement alone, so the log need not look for it.</summary>
    public bool HasFreshId { get; init; }

    /// <summary>A Statement of another log, on its way into this one.</summary>
    internal static NewStatement Of(LoggedStatement logged) =>
        new(logged.Id, logged.Raw, logged.Version, logged.Visibility) { Voids = logged.Voids, Delivered = logged.Delivered };
}
