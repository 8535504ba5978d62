using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Storage.Search;

/// <summary>Takes Statements into the index in the order of the log, each with what it says, what it refers to, and what refers to it (xAPI-Communication 2.1.3,
/// "Filter Conditions for StatementRefs").</summary>
public sealed class IndexWriter
{
    private readonly TermNumbers _terms = new();
    private readonly AuthorityTerms _authorities;
    private readonly IndexRows _rows;
    private readonly DefinitionWriter _definitions;

    /// <summary>Makes a writer that remembers nothing yet.</summary>
    public IndexWriter()
    {
        _authorities = new AuthorityTerms(_terms);
        _rows = new IndexRows(_terms);
        _definitions = new DefinitionWriter(_terms);
    }

    /// <summary>Takes in one Statement; those before it have been.</summary>
    public void Add(IIndexTables tables, LoggedStatement statement, StatementOutline outline)
    {
        var sequence = statement.Sequence;
        var waiting = tables.Arrived(statement.Id, sequence);
        var authority = _authorities.Of(tables, statement.Origin.Authority);
        var listed = statement.Visibility != Visibility.Organisation ? Listing.Hidden
            : !outline.IsVoiding && IsVoided(waiting) ? Listing.Voided
            : Listing.ForEveryReader;
        var listing = new Listing(listed, authority.Number);
        _rows.Write(tables, Places.First(sequence), listing, outline, authority);
        List<(LoggedStatement Statement, StatementOutline Outline)> said = [(statement, outline)];
        if (outline.StatementRef is { } target)
        {
            said.AddRange(Refer(tables, sequence, listing, target, outline));
        }

        if (waiting.Count > 0 && statement.Visibility == Visibility.Organisation)
        {
            Spread(tables, sequence, waiting, said);
        }

        if (Defines(statement))
        {
            _definitions.Take(tables, statement.Raw, outline);
        }
    }

    /// <summary>The terms of a Statement that are not remembered, for tables that look many up at once before the Statement is added.</summary>
    public IEnumerable<(TermKind Kind, string Text)> UnknownTerms(LoggedStatement statement, StatementOutline outline) =>
        IndexRows.TermsOf(outline).Concat(_authorities.TermsOf(statement.Origin.Authority)).Where(term => !_terms.IsRemembered(term.Kind, term.Text));

    /// <summary>The Activities whose definitions will be read when a Statement is added.</summary>
    public IEnumerable<long> ActivitiesToDefine(IIndexTables tables, LoggedStatement statement, StatementOutline outline) =>
        Defines(statement) ? _definitions.Changed(tables, statement.Raw, outline) : [];

    /// <summary>Forgets everything: a failed transaction may have written what does not hold, or another process may have written.</summary>
    public void Forget()
    {
        _terms.Forget();
        _authorities.Forget();
        _definitions.Forget();
    }

    /// <summary>Notes what a Statement refers to, and writes what the chain from there on says at its places.</summary>
    private List<(LoggedStatement Statement, StatementOutline Outline)> Refer(
        IIndexTables tables, long sequence, Listing listing, Guid targetId, StatementOutline outline)
    {
        // The log may be ahead: what the index has not come to yet is yet to arrive.
        var target = tables.SequenceOf(targetId);
        target = target < sequence ? target : null;
        tables.AddReference(new Reference(sequence, target, targetId, outline.IsVoiding));
        if (target is not { } arrived)
        {
            return [];
        }

        if (outline.IsVoiding && !tables.IsVoiding(arrived))
        {
            tables.Void(arrived);
        }

        var said = new List<(LoggedStatement Statement, StatementOutline Outline)>();
        foreach (var link in References.Chain(tables, sequence))
        {
            if (Said(tables, link) is not { } here)
            {
                break;
            }

            said.Add(here);
        }

        Write(tables, sequence, 1, listing, said);
        return said;
    }

    /// <summary>Statements that waited for one, and those that refer to them, are found by what it says and refers to. Nothing spreads through what not every reader may see,
    /// nor further than a chain is followed.</summary>
    private void Spread(
        IIndexTables tables, long sequence, IReadOnlyList<Reference> waiting, List<(LoggedStatement Statement, StatementOutline Outline)> said)
    {
        var seen = new HashSet<long> { sequence };
        var here = waiting.Select(reference => reference.Source).ToList();
        for (var distance = 1; distance <= Places.LongestChain && here.Count > 0; distance++)
        {
            var next = new List<long>();
            foreach (var source in here)
            {
                if (seen.Add(source) && tables.ListingOf(source) is { Listed: not Listing.Hidden } listing)
                {
                    Write(tables, source, distance, listing, said);
                    next.AddRange(tables.Referrers(source));
                }
            }

            here = next;
        }
    }

    private void Write(
        IIndexTables tables, long source, int distance, Listing listing, List<(LoggedStatement Statement, StatementOutline Outline)> said)
    {
        for (var i = 0; i < said.Count && distance + i <= Places.LongestChain && listing.Listed != Listing.Hidden; i++)
        {
            // A ring comes back to where it began.
            if (said[i].Statement.Sequence != source)
            {
                var saidBy = _authorities.Of(tables, said[i].Statement.Origin.Authority);
                _rows.Write(tables, Places.First(source) + distance + i, listing, said[i].Outline, saidBy);
            }
        }
    }

    // Null for what not every reader may see: nothing may be found through it.
    private static (LoggedStatement Statement, StatementOutline Outline)? Said(IIndexTables tables, long sequence) =>
        tables.Logged(sequence) is { Statement.Visibility: Visibility.Organisation } said ? said : null;

    private static bool Defines(LoggedStatement statement) => statement.Origin.MayDefine && statement.Visibility == Visibility.Organisation;

    private static bool IsVoided(IReadOnlyList<Reference> waiting)
    {
        for (var i = 0; i < waiting.Count; i++)
        {
            if (waiting[i].Voids)
            {
                return true;
            }
        }

        return false;
    }
}
