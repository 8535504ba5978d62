using System.Text;
using BlendedLRS.Storage.Projections;
using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Storage.Sqlite.Search;

/// <summary>The authorities of Statements as terms, and who is behind them. With tokens there is one for each person, so only the latest are remembered.</summary>
internal sealed class AuthorityTerms(TermNumbers terms)
{
    private static readonly string AddAuthorityActor = Sql.Read("Search/add_authority_actor.sql");

    private const int GenerationSize = 5_000;

    private readonly Recent<string, AuthorityTerm> _recent = new(GenerationSize);

    /// <summary>How many are remembered.</summary>
    public int Kept => _recent.Kept;

    /// <summary>The term of an authority, added where it is new.</summary>
    public AuthorityTerm Of(Database database, string authority, ref long nextTerm)
    {
        if (!_recent.TryGet(authority, out var known))
        {
            known = Add(database, authority, ref nextTerm);
            _recent.Add(authority, known);
        }

        return known;
    }

    /// <summary>Forgets what a failed transaction may have written.</summary>
    public void Forget() => _recent.Forget();

    // An Agent stands behind few authorities, which are searched by theirs; the client of a Group stands behind as many as it has users, so a Group's members are mentioned one by one.
    private AuthorityTerm Add(Database database, string authority, ref long nextTerm)
    {
        var number = terms.NumberOf(database, TermKind.Authority, authority, ref nextTerm);
        var actors = new List<long>();
        var members = new List<long>();
        foreach (var (place, ifi) in ActorsIn(authority))
        {
            var actor = terms.NumberOf(database, TermKind.Actor, ifi.Key, ref nextTerm);
            if (place == Place.Actor)
            {
                database.Prepare(AddAuthorityActor).Bind(1, actor).Bind(2, number).Run();
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
