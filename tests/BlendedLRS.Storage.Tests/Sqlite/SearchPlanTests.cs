using BlendedLRS.Storage.Search;
using BlendedLRS.Storage.Sqlite;
using BlendedLRS.Storage.Sqlite.Search;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests.Sqlite;

/// <summary>Every search walks along indexes in the order of the log: nothing is sorted and nothing is scanned, in either direction.</summary>
public sealed class SearchPlanTests
{
    private static readonly SearchLead[] FilterLeads = [SearchLead.Verb, SearchLead.Activity, SearchLead.Agent, SearchLead.Registration, SearchLead.Authority];

    public static TheoryData<string> Filters =>
        new(Enumerable.Range(0, 128).Select(number => Convert.ToString(number, 2).PadLeft(7, '0')));

    [Theory, MemberData(nameof(Filters))]
    public async Task Each_combination_of_filters_walks_along_an_index(string filters)
    {
        using var directory = new TemporaryDirectory();
        await using var storage = SqliteStorage.Open(directory.Path, TimeProvider.System);
        var terms = Terms(filters);
        SearchLead[] leads = [.. FilterLeads.Where((_, number) => filters[number] == '1')];
        foreach (var lead in leads is [] ? [SearchLead.Everything] : leads)
        {
            foreach (var ascending in (bool[])[true, false])
            {
                AssertWalk(Plan(storage, SearchSql.Page(lead, terms, ascending)), lead, terms);
            }

            AssertWalk(Plan(storage, SearchSql.Count(lead, terms)), lead, terms);
        }
    }

    private static SearchTerms Terms(string filters) => new()
    {
        Verb = Given(filters, 0),
        Activity = Given(filters, 1),
        Agent = Given(filters, 2),
        Registration = Given(filters, 3),
        Authority = Given(filters, 4),
        RelatedAgents = filters[5] == '1',
        AgentAsAuthority = filters[5] == '1' ? [7, 8] : [],
        RelatedActivities = filters[6] == '1',
    };

    private static long? Given(string filters, int number) => filters[number] == '1' ? 1 : null;

    private static string Plan(SqliteStorage storage, string sql)
    {
        using var explain = storage.IndexFile.Writer.Prepare("EXPLAIN QUERY PLAN " + sql);
        var lines = new List<string>();
        while (explain.Step())
        {
            lines.Add(explain.Text(3));
        }

        return string.Join('\n', lines);
    }

    private static void AssertWalk(string plan, SearchLead lead, SearchTerms terms)
    {
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN s", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN m", plan, StringComparison.Ordinal);
        foreach (var walk in Walks(lead, terms))
        {
            Assert.Contains(walk, plan, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Walks(SearchLead lead, SearchTerms terms)
    {
        const string Mentions = "SEARCH m USING PRIMARY KEY (term=? AND reach=? AND place>? AND place<?)";
        return lead switch
        {
            SearchLead.Everything => ["SEARCH s USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"],
            SearchLead.Verb => ["statement_by_verb (verb=? AND rowid>? AND rowid<?)"],
            SearchLead.Activity => ["statement_by_activity (activity=? AND rowid>? AND rowid<?)", .. terms.RelatedActivities ? [Mentions] : Array.Empty<string>()],
            SearchLead.Agent =>
            [
                "statement_by_actor (actor=? AND rowid>? AND rowid<?)",
                "statement_by_object_actor (object_actor=? AND rowid>? AND rowid<?)",
                Mentions,
                .. terms.RelatedAgents ? ["statement_by_authority (authority=? AND rowid>? AND rowid<?)"] : Array.Empty<string>(),
            ],
            SearchLead.Registration => ["statement_by_registration (registration=? AND rowid>? AND rowid<?)"],
            _ => ["statement_by_authority (authority=? AND rowid>? AND rowid<?)"],
        };
    }
}
