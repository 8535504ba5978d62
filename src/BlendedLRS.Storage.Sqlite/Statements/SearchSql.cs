namespace BlendedLRS.Storage.Sqlite.Statements;

/// <summary>The text of a search: one column leads through its index in the order of the log, the others are checked row by row.
/// <c>INDEXED BY</c> makes any other plan an error instead of a slow answer. Parameters: ?1 and ?2 the range, ?3 the limit, ?4 verb, ?5 activity, ?6 agent, ?7 registration.</summary>
internal static class SearchSql
{
    /// <summary>Places of one page.</summary>
    public static string Page(SearchLead lead, SearchTerms terms, bool ascending)
    {
        var order = ascending ? "ORDER BY sequence LIMIT ?3" : "ORDER BY sequence DESC LIMIT ?3";
        // An agent stands in one of two columns; SQLite merges the two ordered walks and drops what is in both.
        return lead == SearchLead.Agent
            ? $"{Walk("INDEXED BY statement_by_actor", "actor = ?6", terms with { Agent = null })} UNION {Walk("INDEXED BY statement_by_object_actor", "object_actor = ?6", terms with { Agent = null })} {order}"
            : $"{Walk(lead, terms)} {order}";
    }

    /// <summary>How many rows a lead would walk over, counted up to the limit.</summary>
    public static string Count(SearchLead lead) => lead == SearchLead.Agent
        ? $"SELECT count(*) FROM (SELECT * FROM ({Walk("INDEXED BY statement_by_actor", "actor = ?6", SearchTerms.None)} LIMIT ?3) "
          + $"UNION ALL SELECT * FROM ({Walk("INDEXED BY statement_by_object_actor", "object_actor = ?6", SearchTerms.None)} LIMIT ?3))"
        : $"SELECT count(*) FROM ({Walk(lead, SearchTerms.None)} LIMIT ?3)";

    private static string Walk(SearchLead lead, SearchTerms terms) => lead switch
    {
        SearchLead.Verb => Walk("INDEXED BY statement_by_verb", "verb = ?4", terms with { Verb = null }),
        SearchLead.Activity => Walk("INDEXED BY statement_by_activity", "activity = ?5", terms with { Activity = null }),
        SearchLead.Registration => Walk("INDEXED BY statement_by_registration", "registration = ?7", terms with { Registration = null }),
        _ => Walk("NOT INDEXED", "TRUE", terms),
    };

    private static string Walk(string path, string leading, SearchTerms others) =>
        $"SELECT sequence FROM statement {path} WHERE listed = 1 AND {leading} AND sequence > ?1 AND sequence < ?2"
        + (others.Verb is null ? "" : " AND verb = ?4")
        + (others.Activity is null ? "" : " AND activity = ?5")
        + (others.Agent is null ? "" : " AND (actor = ?6 OR object_actor = ?6)")
        + (others.Registration is null ? "" : " AND registration = ?7");
}
