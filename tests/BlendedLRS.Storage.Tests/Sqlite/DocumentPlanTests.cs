using BlendedLRS.Storage.Sqlite;
using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests.Sqlite;

/// <summary>Documents are found and listed along an index: nothing is sorted and nothing is scanned.</summary>
public sealed class DocumentPlanTests
{
    private const string Context = "(kind=? AND activity=? AND agent=? AND registration=?";

    [Theory]
    [InlineData("find_document", "USING INDEX document_by_id " + Context + " AND id=?)")]
    [InlineData("find_etag", "USING INDEX document_by_id " + Context + " AND id=?)")]
    [InlineData("delete_document", "USING INDEX document_by_id " + Context + " AND id=?)")]
    [InlineData("list_documents", "USING COVERING INDEX document_by_update " + Context + " AND updated>?)")]
    [InlineData("delete_documents", Context + ")")]
    public async Task Each_statement_walks_along_an_index(string sql, string expected)
    {
        using var directory = new TemporaryDirectory();
        await using var storage = SqliteStorage.Open(directory.Path, TimeProvider.System);
        using var explain = storage.DocumentsFile.Writer.Prepare("EXPLAIN QUERY PLAN " + Sql.Read($"Documents/{sql}.sql"));
        var plan = new List<string>();
        while (explain.Step())
        {
            plan.Add(explain.Text(3));
        }

        Assert.Contains(expected, Assert.Single(plan), StringComparison.Ordinal);
    }
}
