using System.Text.RegularExpressions;
using BlendedLRS.Storage.Postgres.Search;
using BlendedLRS.Storage.Search;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests.Postgres;

/// <summary>Every search walks along indexes in the order of the log: nothing is sorted and nothing is scanned, in either direction.</summary>
public sealed partial class PostgresSearchPlanTests(FilledIndex index) : IClassFixture<FilledIndex>
{
    private static readonly SearchLead[] FilterLeads = [SearchLead.Verb, SearchLead.Activity, SearchLead.Agent, SearchLead.Registration, SearchLead.Authority];

    public static TheoryData<string> Filters =>
        new(Enumerable.Range(0, 128).Select(number => Convert.ToString(number, 2).PadLeft(7, '0')));

    [SkippableTheory, MemberData(nameof(Filters))]
    public async Task Each_combination_of_filters_walks_along_an_index(string filters)
    {
        Skip.If(TestDatabases.Server is null);
        var terms = Terms(filters);
        SearchLead[] given = [.. FilterLeads.Where((_, number) => filters[number] == '1')];
        SearchLead[] leads = given is [] ? [SearchLead.Everything] : given;
        foreach (var lead in leads)
        {
            List<string> texts = [SearchSql.Page(lead, terms, ascending: true), SearchSql.Page(lead, terms, ascending: false)];
            if (lead != SearchLead.Everything)
            {
                texts.Add(SearchSql.Count([lead], terms));
            }

            foreach (var plan in await index.PlansAsync(texts))
            {
                AssertWalk(plan, lead, terms);
            }
        }
    }

    private static SearchTerms Terms(string filters) => new()
    {
        Verb = Given(filters, 0),
        Activity = Given(filters, 1),
        Agent = Given(filters, 2),
        Registration = Given(filters, 3),
        Authority = Given(filters, 4),
        RelatedAgents = filters[5] == '1' && filters[2] == '1',
        AgentAsAuthority = filters[5] == '1' && filters[2] == '1' ? [7, 8] : [],
        RelatedActivities = filters[6] == '1' && filters[1] == '1',
    };

    private static long? Given(string filters, int number) => filters[number] == '1' ? 1 : null;

    private static void AssertWalk(string plan, SearchLead lead, SearchTerms terms)
    {
        Assert.DoesNotMatch(Unbounded(), plan);
        foreach (var walk in Walks(lead, terms))
        {
            Assert.Contains("Index Cond: " + walk, plan, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Walks(SearchLead lead, SearchTerms terms)
    {
        const string Range = " AND ((- place) > $1) AND ((- place) < $2))";
        const string Mentions = " AND (walk > $1) AND (walk < $2))";
        return lead switch
        {
            SearchLead.Everything => ["((place > (- $2)) AND (place < (- $1)))"],
            SearchLead.Verb => ["((verb = $4)" + Range],
            SearchLead.Activity => ["((activity = $5)" + Range, .. terms.RelatedActivities ? ["((term = $5) AND (reach = 2)" + Mentions] : Array.Empty<string>()],
            SearchLead.Agent =>
            [
                "((actor = $6)" + Range,
                "((object_actor = $6)" + Range,
                "((term = $6) AND (reach = 1)" + Mentions,
                .. terms.RelatedAgents ? ["((term = $6) AND (reach = 2)" + Mentions, "((authority = $9)" + Range, "((authority = $10)" + Range] : Array.Empty<string>(),
            ],
            SearchLead.Registration => ["((registration = $7)" + Range],
            _ => ["((authority = $8)" + Range],
        };
    }

    [GeneratedRegex(@"Seq Scan|Bitmap|Hash|hashed|Materialize|Gather|Sort +\(")]
    private static partial Regex Unbounded();
}
