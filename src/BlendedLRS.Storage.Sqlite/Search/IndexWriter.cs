using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Sqlite.Ids;
using BlendedLRS.Storage.Sqlite.Statements;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Storage.Sqlite.Search;

/// <summary>Takes Statements into the index in the order of the log, each with what it says, what it refers to, and what refers to it (xAPI-Communication 2.1.3,
/// "Filter Conditions for StatementRefs").</summary>
internal sealed class IndexWriter
{
    private static readonly string ReadListing = Sql.Read("Search/read_listing.sql");
    private static readonly string VoidStatement = Sql.Read("Search/void_statement.sql");

    private readonly TermNumbers _terms;
    private readonly AuthorityTerms _authorities;
    private readonly IndexRows _rows;
    private readonly DefinitionWriter _definitions;
    private readonly References _references = new();
    private readonly DatabaseFile _log;
    private readonly LogRows _logRows;
    private readonly StatementIds _ids;

    /// <summary>Makes a writer.</summary>
    /// <param name="log">The log, for what Statements refer to.</param>
    /// <param name="logRows">Reads its rows.</param>
    /// <param name="ids">Which Statement has which id.</param>
    public IndexWriter(DatabaseFile log, LogRows logRows, StatementIds ids)
    {
        (_log, _logRows, _ids) = (log, logRows, ids);
        _terms = new TermNumbers();
        _authorities = new AuthorityTerms(_terms);
        _rows = new IndexRows(_terms);
        _definitions = new DefinitionWriter(_terms);
    }

    /// <summary>Takes in one Statement; those before it have been.</summary>
    public void Add(Database database, LoggedStatement statement, StatementOutline outline, ref long nextTerm)
    {
        var sequence = statement.Sequence;
        var (waiting, isVoided) = _references.Arrived(database, statement.Id, sequence);
        var authority = _authorities.Of(database, statement.Origin.Authority, ref nextTerm);
        var listed = statement.Visibility != Visibility.Organisation ? Listing.Hidden
            : isVoided && !outline.IsVoiding ? Listing.Voided
            : Listing.ForEveryReader;
        _rows.Write(database, Places.First(sequence), new Listing(listed, authority.Number), outline, authority, ref nextTerm);
        if (outline.StatementRef is { } target)
        {
            Refer(database, sequence, target, outline, ref nextTerm);
        }

        foreach (var source in References.WithReferrers(database, waiting))
        {
            FollowReferences(database, source, ref nextTerm);
        }

        if (statement.Origin.MayDefine && statement.Visibility == Visibility.Organisation)
        {
            _definitions.Take(database, statement.Raw, outline, ref nextTerm);
        }
    }

    /// <summary>Forgets what a failed transaction may have written.</summary>
    public void Forget()
    {
        _terms.Forget();
        _references.Forget();
        _authorities.Forget();
        _definitions.Forget();
    }

    private void Refer(Database database, long sequence, Guid targetId, StatementOutline outline, ref long nextTerm)
    {
        // The log may be ahead: what the index has not come to yet is yet to arrive.
        var target = _ids.FindAsync(targetId, CancellationToken.None).GetAwaiter().GetResult();
        target = target < sequence ? target : null;
        _references.Add(database, sequence, target, outline);
        if (target is { } arrived)
        {
            if (outline.IsVoiding && !References.IsVoiding(database, arrived))
            {
                database.Prepare(VoidStatement).Bind(1, Places.First(arrived)).Bind(2, Places.Last(arrived)).Run();
            }

            FollowReferences(database, sequence, ref nextTerm);
        }
    }

    // Writes the rows for what a Statement refers to, as far as they are not there yet: chains only grow at their end.
    private void FollowReferences(Database database, long source, ref long nextTerm)
    {
        if (ListingOf(database, source) is not var (last, listing) || listing.Listed == Listing.Hidden)
        {
            return;
        }

        var chain = References.Chain(database, source);
        for (var distance = 1; distance <= chain.Count; distance++)
        {
            var said = distance > Places.Distance(last) ? Said(chain[distance - 1]) : null;
            if (said is var (statement, outline))
            {
                var saidBy = _authorities.Of(database, statement.Origin.Authority, ref nextTerm);
                _rows.Write(database, Places.First(source) + distance, listing, outline, saidBy, ref nextTerm);
            }
            else if (ListingOf(database, chain[distance - 1]) is not var (_, target) || target.Listed == Listing.Hidden)
            {
                return;
            }
        }
    }

    // Null for what not every reader may see: nothing may be found through it.
    private (LoggedStatement Statement, StatementOutline Outline)? Said(long sequence)
    {
        var statement = _log.ReadAsync(database => _logRows.At(database, sequence), CancellationToken.None).GetAwaiter().GetResult();
        return statement.Visibility == Visibility.Organisation && LoggedOutline.Of(statement, out _) is { } outline ? (statement, outline) : null;
    }

    private static (long Last, Listing Listing)? ListingOf(Database database, long sequence)
    {
        using var read = database.Prepare(ReadListing).Bind(1, Places.First(sequence)).Bind(2, Places.Last(sequence));
        return read.Step() ? (read.Long(0), new Listing(read.Long(1), read.Long(2))) : null;
    }
}
