using BlendedLRS.Storage.Sqlite;
using BlendedLRS.Storage.Sqlite.Statements;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests.Sqlite;

/// <summary>Every search walks along an index in the order of the log: nothing is sorted and nothing is scanned, in either direction.</summary>
public sealed class SearchPlanTests
{
    public static TheoryData<string> Filters =>
        new(Enumerable.Range(0, 16).Select(number => Convert.ToString(number, 2).PadLeft(4, '0')));

    [Theory, MemberData(nameof(Filters))]
    public async Task Each_combination_of_filters_walks_along_an_index(string filters)
    {
        using var directory = new TemporaryDirectory();
        await using var storage = SqliteStorage.Open(directory.Path, TimeProvider.System);
        var terms = new SearchTerms(Given(filters, 0), Given(filters, 1), Given(filters, 2), Given(filters, 3));
        SearchLead[] leads = terms == SearchTerms.None
            ? [SearchLead.Everything]
            : [.. new[] { SearchLead.Verb, SearchLead.Activity, SearchLead.Agent, SearchLead.Registration }.Where((_, number) => filters[number] == '1')];
        foreach (var lead in leads)
        {
            foreach (var ascending in (bool[])[true, false])
            {
                AssertWalk(Plan(storage, SearchSql.Page(lead, terms, ascending)), lead);
            }

            AssertWalk(Plan(storage, SearchSql.Count(lead)), lead);
        }
    }

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

    private static void AssertWalk(string plan, SearchLead lead)
    {
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN statement", plan, StringComparison.Ordinal);
        var expected = lead switch
        {
            SearchLead.Everything => "SEARCH statement USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)",
            SearchLead.Verb => "statement_by_verb (verb=? AND rowid>? AND rowid<?)",
            SearchLead.Activity => "statement_by_activity (activity=? AND rowid>? AND rowid<?)",
            SearchLead.Agent => "statement_by_actor (actor=? AND rowid>? AND rowid<?)",
            _ => "statement_by_registration (registration=? AND rowid>? AND rowid<?)",
        };
        Assert.Contains(expected, plan, StringComparison.Ordinal);
        Assert.True(lead != SearchLead.Agent || plan.Contains("statement_by_object_actor (object_actor=? AND rowid>? AND rowid<?)", StringComparison.Ordinal), plan);
    }
}
