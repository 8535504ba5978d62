using BlendedLRS.Storage.Postgres;
using BlendedLRS.Storage.Postgres.Connections;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Tests.Stores;
using Npgsql;

namespace BlendedLRS.Storage.Tests.Postgres;

/// <summary>Servers may keep the index by turns, and any of them may empty it: it is always what one of them alone would have built.</summary>
public sealed class IndexByTurnsTests
{
    // By terms rather than by their numbers, which are given in the order in which a batch looks them up.
    private static readonly string[] Contents =
    [
        """
        SELECT concat_ws(' ', r.place, r.listed, v.text, 'a', a.text, 'b', b.text, 'c', c.text, 'd', d.text, e.text)
        FROM index_row AS r JOIN index_term AS v ON v.number = r.verb LEFT JOIN index_term AS a ON a.number = r.activity LEFT JOIN index_term AS b ON b.number = r.actor
        LEFT JOIN index_term AS c ON c.number = r.object_actor LEFT JOIN index_term AS d ON d.number = r.registration JOIN index_term AS e ON e.number = r.authority ORDER BY 1
        """,
        "SELECT concat_ws(' ', t.kind, t.text, m.reach, m.walk) FROM index_mention AS m JOIN index_term AS t ON t.number = m.term ORDER BY 1",
        "SELECT concat_ws(' ', a.text, b.text) FROM index_authority_actor AS x JOIN index_term AS a ON a.number = x.actor JOIN index_term AS b ON b.number = x.authority ORDER BY 1",
        "SELECT concat_ws(' ', source, target, target_id, voids) FROM index_reference ORDER BY 1",
        "SELECT concat_ws(' ', t.text, x.definition) FROM index_activity AS x JOIN index_term AS t ON t.number = x.number ORDER BY 1",
        "SELECT concat_ws(' ', kind, text) FROM index_term ORDER BY 1",
        "SELECT position::text FROM index_reached",
    ];

    private static readonly string[] Languages = ["en", "de", "fr", "nl"];

    [PostgresFact]
    public async Task An_index_that_two_servers_built_by_turns_is_as_one_built_in_one_go()
    {
        await using var store = new PostgresUnderTest(TimeProvider.System);
        var log = await FilledAsync(store);
        await using var first = await OpenAsync(store);
        await using var second = await OpenAsync(store);
        await ApplyAsync(first, log, 0, log.Count);
        var expected = await ContentsAsync(store);
        Assert.All(expected.Take(6), table => Assert.NotEmpty(table));

        await first.Index.ResetAsync(CancellationToken.None);
        Assert.NotEqual(expected, await ContentsAsync(store));
        for (var from = 0; from < log.Count; from += 7)
        {
            // Each comes with more than is missing, as after a pause.
            await ApplyAsync(from % 2 == 0 ? first : second, log, Math.Max(0, from - 9), Math.Min(log.Count, from + 7));
        }

        Assert.Equal(expected, await ContentsAsync(store));
    }

    [PostgresFact]
    public async Task A_server_that_comes_back_to_where_it_was_after_another_emptied_the_index_trusts_nothing_it_knew()
    {
        await using var store = new PostgresUnderTest(TimeProvider.System);
        var log = await FilledAsync(store);
        await using var first = await OpenAsync(store);
        await using var second = await OpenAsync(store);
        await ApplyAsync(first, log, 0, log.Count);
        var expected = await ContentsAsync(store);

        await second.Index.ResetAsync(CancellationToken.None);
        await ApplyAsync(first, log, 0, 40);
        await second.Index.ResetAsync(CancellationToken.None);
        for (var number = 0; number < 40; number++)
        {
            await ApplyAsync(second, log, number, number + 1);
        }

        await ApplyAsync(first, log, 40, log.Count);
        Assert.Equal(expected, await ContentsAsync(store));
    }

    [PostgresFact]
    public async Task Servers_that_apply_the_same_at_once_leave_it_there_once()
    {
        await using var store = new PostgresUnderTest(TimeProvider.System);
        var log = await FilledAsync(store);
        await using var first = await OpenAsync(store);
        await using var second = await OpenAsync(store);
        await ApplyAsync(first, log, 0, log.Count);
        var expected = await ContentsAsync(store);
        await first.Index.ResetAsync(CancellationToken.None);
        for (var from = 0; from < log.Count; from += 20)
        {
            var through = Math.Min(log.Count, from + 20);
            await Task.WhenAll(ApplyAsync(first, log, from, through), ApplyAsync(second, log, from, through), ApplyAsync(first, log, from, through));
        }

        Assert.Equal(expected, await ContentsAsync(store));
    }

    /// <summary>Statements that define, that refer forwards and backwards, in chains and rings, that void and are voided, by several authorities, some hidden.</summary>
    private static async Task<IReadOnlyList<LoggedStatement>> FilledAsync(PostgresUnderTest store)
    {
        Guid[] ids = [.. Enumerable.Range(0, 100).Select(_ => Some.Id())];
        for (var number = 0; number < ids.Length; number++)
        {
            var next = ids[(number * 37 + 11) % ids.Length];
            var statement = (number % 5) switch
            {
                0 => Some.About(next, id: ids[number]),
                1 => Some.About(next, "http://example.org/verbs/" + number % 4, id: ids[number]),
                2 => Some.Statement(ids[number], $"mailto:p{number % 9}@example.org", registration: Some.Id(), @object: Defined(number)),
                3 => Some.Statement(ids[number], visibility: number % 3 == 0 ? Learning.Classification.Visibility.Private : Learning.Classification.Visibility.Organisation),
                _ => number % 2 == 0 ? Some.Voiding(next, ids[number]) : Some.Raw(Grouped(number), ids[number]),
            };
            var authority = number % 3 == 0 ? Some.Origin : Some.Origin with { Authority = Some.Agent($"mailto:authority{number % 3}@example.org") };
            await store.Log.AppendAsync([statement], authority, CancellationToken.None);
        }

        return await store.ReadLogAsync();
    }

    private static string Defined(int number) =>
        $$$$"""{"id":"http://example.org/course/{{{{number % 6}}}}","definition":{"name":{"{{{{Languages[number % 4]}}}}":"Course {{{{number}}}}"}}}""";

    private static string Grouped(int number) =>
        $$$"""
        {"actor":{"objectType":"Group","member":[{"mbox":"mailto:p{{{number % 9}}}@example.org"},{"mbox":"mailto:q{{{number}}}@example.org"}]},
        "verb":{"id":"http://example.org/verbs/met"},"object":{{{Defined(number)}}} }
        """;

    private static Task<PostgresStorage> OpenAsync(PostgresUnderTest store) =>
        PostgresStorage.OpenAsync(new PostgresOptions(store.ConnectionString), TimeProvider.System, CancellationToken.None);

    private static Task ApplyAsync(PostgresStorage server, IReadOnlyList<LoggedStatement> log, int from, int through) =>
        server.Index.ApplyAsync(0, [.. log.Take(through).Skip(from).Select(statement => (statement, StorageUse.Outline(statement)))], CancellationToken.None);

    private static async Task<List<List<string>>> ContentsAsync(PostgresUnderTest store)
    {
        await using var connection = new NpgsqlConnection(store.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        var contents = new List<List<string>>();
        foreach (var table in Contents)
        {
            contents.Add(await connection.Command(table).ReadAsync(row => row.GetString(0), CancellationToken.None));
        }

        return contents;
    }
}
