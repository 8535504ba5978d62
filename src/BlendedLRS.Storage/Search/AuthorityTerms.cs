using System.Text;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Storage.Search;

/// <summary>The authorities of Statements as terms, and who is behind them. With tokens there is one for each person, so only the latest are remembered.</summary>
public sealed class AuthorityTerms(TermNumbers terms)
{
    private const int GenerationSize = 5_000;

    private readonly Recent<string, AuthorityTerm> _recent = new(GenerationSize);

    /// <summary>How many are remembered.</summary>
    public int Kept => _recent.Kept;

    /// <summary>The term of an authority, added where it is new.</summary>
    public AuthorityTerm Of(IIndexTables tables, string authority)
    {
        if (!_recent.TryGet(authority, out var known))
        {
            known = Add(tables, authority);
            _recent.Add(authority, known);
        }

        return known;
    }

    /// <summary>The terms of an authority that is not remembered.</summary>
    public IEnumerable<(TermKind Kind, string Text)> TermsOf(string authority)
    {
        if (_recent.TryGet(authority, out _))
        {
            yield break;
        }

        yield return (TermKind.Authority, authority);
        foreach (var (_, ifi) in ActorsIn(authority))
        {
            yield return (TermKind.Actor, ifi.Key);
        }
    }

    /// <summary>Forgets what a failed transaction may have written.</summary>
    public void Forget() => _recent.Forget();

    // An Agent stands behind few authorities, which are searched by theirs; the client of a Group stands behind as many as it has users, so a Group's members are mentioned one by one.
    private AuthorityTerm Add(IIndexTables tables, string authority)
    {
        var number = terms.NumberOf(tables, TermKind.Authority, authority);
        var actors = new List<long>();
        var members = new List<long>();
        foreach (var (place, ifi) in ActorsIn(authority))
        {
            var actor = terms.NumberOf(tables, TermKind.Actor, ifi.Key);
            if (place == Place.Actor)
            {
                tables.AddAuthorityActor(actor, number);
                actors.Add(actor);
            }
            else
            {
                members.Add(actor);
            }
        }

        return new AuthorityTerm(number, actors, members);
    }

    // Read where an Actor may stand in a Statement; one that is none names nobody.
    private static IReadOnlyList<ActorMention> ActorsIn(string authority)
    {
        var probe = Encoding.UTF8.GetBytes("{\"actor\":" + authority + ",\"verb\":{\"id\":\"urn:any\"},\"object\":{\"id\":\"urn:any\"}}");
        return StatementReader.Read(probe, XapiVersion.V200, out var outline) is null ? outline!.Actors : [];
    }
}
