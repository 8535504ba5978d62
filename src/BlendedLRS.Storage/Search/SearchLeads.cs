namespace BlendedLRS.Storage.Search;

/// <summary>Chooses the filter that a search walks along: the one with the fewest rows in the range.</summary>
public static class SearchLeads
{
    /// <summary>A lead that walks over fewer rows than the first of these needs no better one; where all walk over more, they are counted further.</summary>
    public static IReadOnlyList<long> CountedRows { get; } = [500, 10_000];

    /// <summary>The filters that may lead, the likely narrowest first.</summary>
    public static IReadOnlyList<SearchLead> Of(SearchTerms terms)
    {
        var leads = new List<SearchLead>(5);
        Consider(terms.Registration, SearchLead.Registration, leads);
        Consider(terms.Agent, SearchLead.Agent, leads);
        Consider(terms.Activity, SearchLead.Activity, leads);
        Consider(terms.Verb, SearchLead.Verb, leads);
        Consider(terms.Authority, SearchLead.Authority, leads);
        return leads.Count == 0 ? [SearchLead.Everything] : leads;
    }

    private static void Consider(long? term, SearchLead lead, List<SearchLead> leads)
    {
        if (term is not null)
        {
            leads.Add(lead);
        }
    }
}
