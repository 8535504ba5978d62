using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Storage.Search;

/// <summary>The tables of the query index within one transaction, as its writer sees them: what was written is read again, whenever the database gets it.
/// What Statements say is written in the order of the log.</summary>
public interface IIndexTables
{
    /// <summary>The number of a term that exists; null otherwise.</summary>
    long? FindTerm(TermKind kind, string text);

    /// <summary>Adds a term that does not exist.</summary>
    /// <returns>Its number, never used before.</returns>
    long AddTerm(TermKind kind, string text);

    /// <summary>Notes an Agent that is behind an authority; once is enough.</summary>
    void AddAuthorityActor(long actor, long authority);

    /// <summary>Adds a row; one that stands at its place already stays.</summary>
    void AddRow(in IndexRow row);

    /// <summary>Adds a mention; once is enough.</summary>
    /// <param name="term">The Actor or Activity.</param>
    /// <param name="reach">Which filters find it.</param>
    /// <param name="place">Where.</param>
    void AddMention(long term, int reach, long place);

    /// <summary>What the rows of a Statement have in common; null when it has none.</summary>
    Listing? ListingOf(long sequence);

    /// <summary>Marks the rows of a Statement as voided, those that not every reader may see excepted.</summary>
    void Void(long sequence);

    /// <summary>Notes a reference.</summary>
    void AddReference(in Reference reference);

    /// <summary>A Statement has arrived: what waited for its id refers to it from now on.</summary>
    /// <returns>The references that waited, by their sources.</returns>
    IReadOnlyList<Reference> Arrived(Guid id, long sequence);

    /// <summary>The Statement that one refers to; null when it refers to none or that has not arrived.</summary>
    long? Target(long source);

    /// <summary>The Statements that refer to one directly.</summary>
    IReadOnlyList<long> Referrers(long target);

    /// <summary>Whether a Statement is a voiding one.</summary>
    bool IsVoiding(long sequence);

    /// <summary>What is known of an Activity; null when nothing is.</summary>
    byte[]? Definition(long activity);

    /// <summary>Keeps what is known of an Activity from now on.</summary>
    void KeepDefinition(long activity, ReadOnlyMemory<byte> definition);

    /// <summary>The place of a Statement in the log, which may be ahead of the index; null when there is none.</summary>
    long? SequenceOf(Guid id);

    /// <summary>A Statement of the log that the index has come to; null when it is there no more or cannot be read.</summary>
    (LoggedStatement Statement, StatementOutline Outline)? Logged(long sequence);
}
