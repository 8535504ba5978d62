using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Storage.Sqlite.Search;

/// <summary>Writes what Statements say at the places where they are found.</summary>
internal sealed class IndexRows(TermNumbers terms)
{
    private const int MemberReach = 1;
    private const int RelatedReach = 2;

    private static readonly string AddRow = Sql.Read("Search/add_index_row.sql");
    private static readonly string AddMention = Sql.Read("Search/add_mention.sql");

    /// <summary>Writes one row and its mentions.</summary>
    /// <param name="database">The connection that writes.</param>
    /// <param name="place">Where.</param>
    /// <param name="listing">Whether and as what the Statement at this place is shown.</param>
    /// <param name="said">What is said there: by the Statement itself, or by one that it refers to.</param>
    /// <param name="saidBy">The authority of the one that says it.</param>
    /// <param name="nextTerm">The next free term number.</param>
    public void Write(Database database, long place, Listing listing, StatementOutline said, AuthorityTerm saidBy, ref long nextTerm)
    {
        var row = database.Prepare(AddRow)
            .Bind(1, place)
            .Bind(2, listing.Listed)
            .Bind(3, terms.NumberOf(database, TermKind.Verb, said.Verb.Value, ref nextTerm))
            .Bind(4, (long?)null)
            .Bind(5, (long?)null)
            .Bind(6, (long?)null)
            .Bind(7, said.Registration is { } registration ? terms.NumberOf(database, TermKind.Registration, registration.ToString(), ref nextTerm) : null)
            .Bind(8, listing.Authority);
        foreach (var mention in said.Activities)
        {
            var activity = terms.NumberOf(database, TermKind.Activity, mention.Id.Value, ref nextTerm);
            if (mention.Place == Place.Object)
            {
                row.Bind(4, activity);
            }
            else
            {
                Mention(database, activity, RelatedReach, place, listing);
            }
        }

        foreach (var mention in said.Actors)
        {
            AddActor(database, row, mention, place, listing, ref nextTerm);
        }

        foreach (var member in saidBy.Members)
        {
            Mention(database, member, RelatedReach, place, listing);
        }

        row.Run();
        if (Places.Distance(place) > 0)
        {
            // The authority column is that of the Statement shown, so the one of what it refers to is a mention.
            foreach (var actor in saidBy.Actors)
            {
                Mention(database, actor, RelatedReach, place, listing);
            }
        }
    }

    private void AddActor(Database database, PreparedStatement row, ActorMention mention, long place, Listing listing, ref long nextTerm)
    {
        // What was sent as the authority gave way to that of the credential.
        if (mention.Place == Place.Authority)
        {
            return;
        }

        var actor = terms.NumberOf(database, TermKind.Actor, mention.Ifi.Key, ref nextTerm);
        switch (mention.Place)
        {
            case Place.Actor:
                row.Bind(5, actor);
                break;
            case Place.Object:
                row.Bind(6, actor);
                break;
            case Place.Member:
                Mention(database, actor, MemberReach, place, listing);
                break;
            default:
                Mention(database, actor, RelatedReach, place, listing);
                break;
        }
    }

    private static void Mention(Database database, long term, int reach, long place, Listing listing)
    {
        if (listing.Listed == Listing.ForEveryReader)
        {
            database.Prepare(AddMention).Bind(1, term).Bind(2, reach).Bind(3, place).Run();
        }
    }
}
