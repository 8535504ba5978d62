using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Storage.Search;

/// <summary>Writes what Statements say at the places where they are found.</summary>
internal sealed class IndexRows(TermNumbers terms)
{
    private const int MemberReach = 1;
    private const int RelatedReach = 2;

    /// <summary>Writes one row and its mentions.</summary>
    /// <param name="tables">Where it is written.</param>
    /// <param name="place">Where.</param>
    /// <param name="listing">Whether and as what the Statement at this place is shown.</param>
    /// <param name="said">What is said there: by the Statement itself, or by one that it refers to.</param>
    /// <param name="saidBy">The authority of the one that says it.</param>
    public void Write(IIndexTables tables, long place, Listing listing, StatementOutline said, AuthorityTerm saidBy)
    {
        long? @object = null;
        foreach (var mention in said.Activities)
        {
            var activity = terms.NumberOf(tables, TermKind.Activity, mention.Id.Value);
            if (mention.Place == Place.Object)
            {
                @object = activity;
            }
            else
            {
                Mention(tables, activity, RelatedReach, place, listing);
            }
        }

        var (actor, objectActor) = AddActors(tables, said.Actors, place, listing);
        foreach (var member in saidBy.Members)
        {
            Mention(tables, member, RelatedReach, place, listing);
        }

        tables.AddRow(new IndexRow(
            place,
            listing.Listed,
            terms.NumberOf(tables, TermKind.Verb, said.Verb.Value),
            @object,
            actor,
            objectActor,
            said.Registration is { } registration ? terms.NumberOf(tables, TermKind.Registration, registration.ToString()) : null,
            listing.Authority));
        if (Places.Distance(place) > 0)
        {
            // The authority column is that of the Statement shown, so the one of what it refers to is a mention.
            foreach (var behind in saidBy.Actors)
            {
                Mention(tables, behind, RelatedReach, place, listing);
            }
        }
    }

    /// <summary>The terms that stand in the row and the mentions of a Statement, without its authority.</summary>
    public static IEnumerable<(TermKind Kind, string Text)> TermsOf(StatementOutline said)
    {
        yield return (TermKind.Verb, said.Verb.Value);
        if (said.Registration is { } registration)
        {
            yield return (TermKind.Registration, registration.ToString());
        }

        foreach (var mention in said.Activities)
        {
            yield return (TermKind.Activity, mention.Id.Value);
        }

        foreach (var mention in said.Actors)
        {
            if (mention.Place != Place.Authority)
            {
                yield return (TermKind.Actor, mention.Ifi.Key);
            }
        }
    }

    private (long? Actor, long? ObjectActor) AddActors(IIndexTables tables, IReadOnlyList<ActorMention> mentions, long place, Listing listing)
    {
        long? asActor = null;
        long? asObject = null;
        foreach (var mention in mentions)
        {
            // What was sent as the authority gave way to that of the credential.
            if (mention.Place == Place.Authority)
            {
                continue;
            }

            var actor = terms.NumberOf(tables, TermKind.Actor, mention.Ifi.Key);
            switch (mention.Place)
            {
                case Place.Actor:
                    asActor = actor;
                    break;
                case Place.Object:
                    asObject = actor;
                    break;
                case Place.Member:
                    Mention(tables, actor, MemberReach, place, listing);
                    break;
                default:
                    Mention(tables, actor, RelatedReach, place, listing);
                    break;
            }
        }

        return (asActor, asObject);
    }

    private static void Mention(IIndexTables tables, long term, int reach, long place, Listing listing)
    {
        if (listing.Listed == Listing.ForEveryReader)
        {
            tables.AddMention(term, reach, place);
        }
    }
}
