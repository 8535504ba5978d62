using System.Globalization;
using BlendedLRS.Storage.Search;

namespace BlendedLRS.Storage.Sqlite.Search;

/// <summary>The text of a search: one filter leads through its indexes in the order of places, the others are checked row by row. A filter that may be met in several places
/// walks along all of them at once, and SQLite merges the ordered walks. <c>INDEXED BY</c> makes any other plan an error instead of a slow answer.
/// Parameters: ?1 and ?2 the places, both excluded, ?3 the limit of a count, ?4 verb, ?5 activity, ?6 agent, ?7 registration, ?8 authority, ?9 and on the agent as authority.</summary>
internal static class SearchSql
{
    /// <summary>The parameter of the first authority that is the agent.</summary>
    public const int FirstAuthority = 9;

    private const string FromMention = "FROM mention AS m";
    private const string Range = "s.place > ?1 AND s.place < ?2";

    private static readonly string IsOwn = string.Create(CultureInfo.InvariantCulture, $"s.place & {Places.DistanceMask} = 0");

    /// <summary>Places in order; one Statement may be found at several, which are neighbours, and at one place more than once.</summary>
    public static string Page(SearchLead lead, SearchTerms terms, bool ascending)
    {
        var others = Others(lead, terms);
        var walks = Walks(lead, terms).Select(walk => $"SELECT {(walk.StartsWith(FromMention, StringComparison.Ordinal) ? "m" : "s")}.place AS place {walk}{others}");
        return string.Join(" UNION ALL ", walks) + (ascending ? " ORDER BY place" : " ORDER BY place DESC");
    }

    /// <summary>How many rows a lead would walk over, each of its walks counted up to the limit.</summary>
    public static string Count(SearchLead lead, SearchTerms terms) =>
        "SELECT " + string.Join(" + ", Walks(lead, terms).Select(walk => $"(SELECT count(*) FROM (SELECT 1 {walk} LIMIT ?3))"));

    private static IEnumerable<string> Walks(SearchLead lead, SearchTerms terms) => lead switch
    {
        SearchLead.Verb => [Column("statement_by_verb", "verb = ?4")],
        SearchLead.Activity => Related([Column("statement_by_activity", "activity = ?5")], terms.RelatedActivities, "?5"),
        SearchLead.Agent =>
        [
            .. Related(
                [Column("statement_by_actor", "actor = ?6"), Column("statement_by_object_actor", "object_actor = ?6"), Mention("?6", 1)],
                terms.RelatedAgents,
                "?6"),
            .. Authorities(terms).Select(authority => Column("statement_by_authority", "authority = " + authority) + " AND " + IsOwn),
        ],
        SearchLead.Registration => [Column("statement_by_registration", "registration = ?7")],
        SearchLead.Authority => [Column("statement_by_authority", "authority = ?8")],
        _ => [$"FROM statement AS s NOT INDEXED WHERE s.listed = 1 AND {Range}"],
    };

    private static IEnumerable<string> Related(IEnumerable<string> walks, bool isRelated, string term) => isRelated ? walks.Append(Mention(term, 2)) : walks;

    private static string Column(string index, string leading) => $"FROM statement AS s INDEXED BY {index} WHERE s.listed = 1 AND s.{leading} AND {Range}";

    private static string Mention(string term, int reach) => string.Create(
        CultureInfo.InvariantCulture,
        $"{FromMention} CROSS JOIN statement AS s ON s.place = m.place WHERE m.term = {term} AND m.reach = {reach} AND m.place > ?1 AND m.place < ?2 AND s.listed = 1");

    private static string Others(SearchLead lead, SearchTerms terms) =>
        (terms.Verb is null || lead == SearchLead.Verb ? "" : " AND s.verb = ?4")
        + (terms.Activity is null || lead == SearchLead.Activity ? "" : $" AND (s.activity = ?5{(terms.RelatedActivities ? " OR " + IsMentioned("?5", 2) : "")})")
        + (terms.Agent is null || lead == SearchLead.Agent ? "" : $" AND ({IsAgent(terms)})")
        + (terms.Registration is null || lead == SearchLead.Registration ? "" : " AND s.registration = ?7")
        + (terms.Authority is null || lead == SearchLead.Authority ? "" : " AND s.authority = ?8")

        // Who sees only the Statements of one authority must not learn from them what others say.
        + (terms.Authority is null ? "" : " AND " + IsOwn);

    private static string IsAgent(SearchTerms terms)
    {
        var named = "s.actor = ?6 OR s.object_actor = ?6 OR " + IsMentioned("?6", 1);
        if (!terms.RelatedAgents)
        {
            return named;
        }

        named += " OR " + IsMentioned("?6", 2);
        return terms.AgentAsAuthority.Count == 0 ? named : $"{named} OR ({IsOwn} AND s.authority IN ({string.Join(", ", Authorities(terms))}))";
    }

    private static string IsMentioned(string term, int reach) => string.Create(
        CultureInfo.InvariantCulture, $"EXISTS (SELECT 1 FROM mention WHERE term = {term} AND reach = {reach} AND place = s.place)");

    // What an authority says is said of the Statement itself, not of those that it refers to.
    private static IEnumerable<string> Authorities(SearchTerms terms) =>
        Enumerable.Range(FirstAuthority, terms.AgentAsAuthority.Count).Select(parameter => string.Create(CultureInfo.InvariantCulture, $"?{parameter}"));
}
