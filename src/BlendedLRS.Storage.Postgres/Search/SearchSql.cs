using System.Globalization;
using BlendedLRS.Storage.Search;

namespace BlendedLRS.Storage.Postgres.Search;

/// <summary>The text of a search: one filter leads through its indexes in the order of places, the others are checked row by row. A filter that may be met in several places
/// walks along all of them at once; each is ordered by itself, so PostgreSQL merges them. Only the lead is written so that an index can serve it (<c>IS NOT DISTINCT FROM</c>
/// never is), and <c>OFFSET 0</c> keeps a look into the mentions from becoming a join or a hash over all of them.
/// Parameters: $1 and $2 the walk (negated places), both excluded, $3 the limit, $4 verb, $5 activity, $6 agent, $7 registration, $8 authority, $9 and on the agent as authority.</summary>
internal static class SearchSql
{
    private const string Range = "-s.place > $1 AND -s.place < $2";
    private const string Everything = "FROM index_row AS s WHERE s.listed = 1 AND s.place > -$2 AND s.place < -$1";
    private const int FirstAuthority = 9;

    private static readonly string IsOwn = string.Create(CultureInfo.InvariantCulture, $"s.place & {Places.DistanceMask} = 0");

    /// <summary>Negated places in order; one Statement may be found at several, which are neighbours, and at one place more than once.</summary>
    public static string Page(SearchLead lead, SearchTerms terms, bool ascending)
    {
        var others = Others(lead, terms);
        var direction = ascending ? " DESC" : "";
        if (lead == SearchLead.Everything)
        {
            // Along the primary key, which knows the places as they are.
            return $"SELECT -s.place AS walk {Everything}{others} ORDER BY s.place{(ascending ? "" : " DESC")} LIMIT $3";
        }

        var walks = Walks(lead, terms).Select(walk => $"SELECT {walk.Order} AS walk {walk.From}{others} ORDER BY {walk.Order}{direction}").ToList();
        return walks.Count == 1 ? walks[0] + " LIMIT $3" : $"({string.Join(") UNION ALL (", walks)}) ORDER BY walk{direction} LIMIT $3";
    }

    /// <summary>How many rows each of some leads would walk over, each of its walks counted up to the limit: one column for each lead.</summary>
    public static string Count(IEnumerable<SearchLead> leads, SearchTerms terms) =>
        "SELECT " + string.Join(", ", leads.Select(lead => string.Join(" + ", Walks(lead, terms).Select(walk =>
            $"(SELECT count(*) FROM (SELECT 1 {walk.From} ORDER BY {walk.Order} LIMIT $3) AS counted)"))));

    private static IEnumerable<(string From, string Order)> Walks(SearchLead lead, SearchTerms terms) => lead switch
    {
        SearchLead.Verb => [Column("verb = $4")],
        SearchLead.Activity => Related([Column("activity = $5")], terms.RelatedActivities, "$5"),
        SearchLead.Agent =>
        [
            .. Related([Column("actor = $6"), Column("object_actor = $6"), Mention("$6", 1)], terms.RelatedAgents, "$6"),
            .. Authorities(terms).Select(authority => Column($"authority = {authority} AND {IsOwn}")),
        ],
        SearchLead.Registration => [Column("registration = $7")],
        _ => [Column("authority = $8")],
    };

    private static IEnumerable<(string From, string Order)> Related(IEnumerable<(string From, string Order)> walks, bool isRelated, string term) =>
        isRelated ? walks.Append(Mention(term, 2)) : walks;

    private static (string From, string Order) Column(string leading) => ($"FROM index_row AS s WHERE s.listed = 1 AND s.{leading} AND {Range}", "-s.place");

    private static (string From, string Order) Mention(string term, int reach) => (
        string.Create(
            CultureInfo.InvariantCulture,
            $"FROM index_mention AS m CROSS JOIN LATERAL (SELECT * FROM index_row AS r WHERE r.place = -m.walk AND r.listed = 1 OFFSET 0) AS s WHERE m.term = {term} AND m.reach = {reach} AND m.walk > $1 AND m.walk < $2"),
        "m.walk");

    private static string Others(SearchLead lead, SearchTerms terms) =>
        (terms.Verb is null || lead == SearchLead.Verb ? "" : " AND " + Is("verb", "$4"))
        + (terms.Activity is null || lead == SearchLead.Activity ? "" : $" AND ({Is("activity", "$5")}{(terms.RelatedActivities ? " OR " + IsMentioned("$5", 2) : "")})")
        + (terms.Agent is null || lead == SearchLead.Agent ? "" : $" AND ({IsAgent(terms)})")
        + (terms.Registration is null || lead == SearchLead.Registration ? "" : " AND " + Is("registration", "$7"))
        + (terms.Authority is null || lead == SearchLead.Authority ? "" : " AND " + Is("authority", "$8"))

        // Who sees only the Statements of one authority must not learn from them what others say.
        + (terms.Authority is null ? "" : " AND " + IsOwn);

    private static string IsAgent(SearchTerms terms)
    {
        var named = $"{Is("actor", "$6")} OR {Is("object_actor", "$6")} OR {IsMentioned("$6", 1)}";
        if (!terms.RelatedAgents)
        {
            return named;
        }

        named += " OR " + IsMentioned("$6", 2);
        return terms.AgentAsAuthority.Count == 0 ? named : $"{named} OR ({IsOwn} AND s.authority IN ({string.Join(", ", Authorities(terms))}))";
    }

    private static string Is(string column, string term) => $"s.{column} IS NOT DISTINCT FROM {term}";

    private static string IsMentioned(string term, int reach) => string.Create(
        CultureInfo.InvariantCulture,
        $"EXISTS (SELECT 1 FROM index_mention AS n WHERE n.term = {term} AND n.reach = {reach} AND n.walk = -s.place OFFSET 0)");

    // What an authority says is said of the Statement itself, not of those that it refers to.
    private static IEnumerable<string> Authorities(SearchTerms terms) =>
        Enumerable.Range(FirstAuthority, terms.AgentAsAuthority.Count).Select(parameter => string.Create(CultureInfo.InvariantCulture, $"${parameter}"));
}
