using System.Globalization;
using BlendedLRS.Storage.Search;
using BlendedLRS.Storage.Sqlite;
using BlendedLRS.Storage.Sqlite.Search;
using BlendedLRS.Storage.Sqlite.Statements;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests.Sqlite;

/// <summary>With tokens each person is an authority: what is remembered of them is bounded, and read again where it was forgotten.</summary>
public sealed class AuthorityMemoryTests
{
    private const int Many = LogRows.MostKept + 2_000;

    [Fact]
    public async Task The_indexs_writer_remembers_the_latest_authorities()
    {
        using var directory = new TemporaryDirectory();
        await using var storage = SqliteStorage.Open(directory.Path, TimeProvider.System);
        var terms = new AuthorityTerms(new TermNumbers());
        await storage.IndexFile.WriteAsync(
            database =>
            {
                var tables = new SqliteIndexTables(database, storage.LogFile, new LogRows(), null!, new AwaitedIds());
                var first = terms.Of(tables, Authority(0));
                for (var i = 1; i < Many; i++)
                {
                    terms.Of(tables, Authority(i));
                }

                Assert.InRange(terms.Kept, 1, 10_000);
                var again = terms.Of(tables, Authority(0));
                Assert.NotSame(first, again);
                Assert.Equal(first.Number, again.Number);
                Assert.Equal(first.Actors, again.Actors);
                Assert.Single(again.Actors);
                return 0;
            },
            CancellationToken.None);
    }

    [Fact]
    public async Task Readers_of_the_log_remember_some_origins()
    {
        using var directory = new TemporaryDirectory();
        await using var storage = SqliteStorage.Open(directory.Path, TimeProvider.System);
        var log = storage.LogFile.Writer;
        log.Execute(string.Create(CultureInfo.InvariantCulture, $$"""
            INSERT INTO origin (number, authority, source, may_define)
              WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {{Many}}) SELECT i, 'a' || i, 'Lms', 0 FROM n;
            INSERT INTO statement (sequence, id, stored, origin, version, visibility, raw)
              SELECT number, randomblob(16), number, number, '1.0.3', 0, CAST('{}' AS BLOB) FROM origin;
            """));
        var rows = new LogRows();
        await storage.LogFile.ReadAsync(
            database =>
            {
                for (var round = 0; round < 2; round++)
                {
                    for (var i = 1; i <= Many; i++)
                    {
                        Assert.Equal("a" + i.ToString(CultureInfo.InvariantCulture), rows.At(database, i).Origin.Authority);
                    }
                }

                return 0;
            },
            CancellationToken.None);
        Assert.InRange(rows.Kept, 1, LogRows.MostKept);
    }

    private static string Authority(int number) =>
        string.Create(CultureInfo.InvariantCulture, $$$"""{"objectType":"Agent","account":{"homePage":"https://id.example","name":"person-{{{number}}}"}}""");
}
