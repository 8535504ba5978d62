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
        var listing = new Listing(listed, authority.Number);
        _rows.Write(database, Places.First(sequence), listing, outline, authority, ref nextTerm);
        List<(LoggedStatement Statement, StatementOutline Outline)> said = [(statement, outline)];
        if (outline.StatementRef is { } target)
        {
            said.AddRange(Refer(database, sequence, listing, target, outline, ref nextTerm));
        }

        if (statement.Visibility == Visibility.Organisation)
        {
            Spread(database, sequence, waiting, said, ref nextTerm);
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

    /// <summary>Notes what a Statement refers to, and writes what the chain from there on says at its places.</summary>
    private List<(LoggedStatement Statement, StatementOutline Outline)> Refer(
        Database database, long sequence, Listing listing, Guid targetId, StatementOutline outline, ref long nextTerm)
    {
        // The log may be ahead: what the index has not come to yet is yet to arrive.
        var target = _ids.FindAsync(targetId, CancellationToken.None).GetAwaiter().GetResult();
        target = target < sequence ? target : null;
        _references.Add(database, sequence, target, outline);
        if (target is not { } arrived)
        {
            return [];
        }

        if (outline.IsVoiding && !References.IsVoiding(database, arrived))
        {
            database.Prepare(VoidStatement).Bind(1, Places.First(arrived)).Bind(2, Places.Last(arrived)).Run();
        }

        var said = new List<(LoggedStatement Statement, StatementOutline Outline)>();
        foreach (var link in References.Chain(database, sequence))
        {
            if (Said(link) is not { } here)
            {
                break;
            }

            said.Add(here);
        }

        Write(database, sequence, 1, listing, said, ref nextTerm);
        return said;
    }

    /// <summary>Statements that waited for one, and those that refer to them, are found by what it says and refers to. Nothing spreads through what not every reader may see,
    /// nor further than a chain is followed.</summary>
    private void Spread(
        Database database, long sequence, IReadOnlyList<long> waiting, List<(LoggedStatement Statement, StatementOutline Outline)> said, ref long nextTerm)
    {
        var seen = new HashSet<long> { sequence };
        var here = waiting;
        for (var distance = 1; distance <= Places.LongestChain && here.Count > 0; distance++)
        {
            var next = new List<long>();
            foreach (var source in here)
            {
                if (seen.Add(source) && ListingOf(database, source) is { Listed: not Listing.Hidden } listing)
                {
                    Write(database, source, distance, listing, said, ref nextTerm);
                    next.AddRange(References.Referrers(database, source));
                }
            }

            here = next;
        }
    }

    private void Write(
        Database database, long source, int distance, Listing listing, List<(LoggedStatement Statement, StatementOutline Outline)> said, ref long nextTerm)
    {
        for (var i = 0; i < said.Count && distance + i <= Places.LongestChain && listing.Listed != Listing.Hidden; i++)
        {
            // A ring comes back to where it began.
            if (said[i].Statement.Sequence != source)
            {
                var saidBy = _authorities.Of(database, said[i].Statement.Origin.Authority, ref nextTerm);
                _rows.Write(database, Places.First(source) + distance + i, listing, said[i].Outline, saidBy, ref nextTerm);
            }
        }
    }

    // Null for what not every reader may see: nothing may be found through it.
    private (LoggedStatement Statement, StatementOutline Outline)? Said(long sequence)
    {
        var statement = _log.ReadAsync(database => _logRows.At(database, sequence), CancellationToken.None).GetAwaiter().GetResult();
        return statement.Visibility == Visibility.Organisation && LoggedOutline.Of(statement, out _) is { } outline ? (statement, outline) : null;
    }

    private static Listing? ListingOf(Database database, long sequence)
    {
        using var read = database.Prepare(ReadListing).Bind(1, Places.First(sequence));
        return read.Step() ? new Listing(read.Long(0), read.Long(1)) : null;
    }
}
