using System.Text.Json;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Server.Projections;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Statements;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Projections;

public class ProjectionTests
{
    private const string Course = "http://adlnet.gov/expapi/activities/course";

    [Fact]
    public async Task Rebuilding_gives_the_same_rows()
    {
        await using var server = await TestServer.StartAsync();
        await server.Client.StoreAsync([.. Enumerable.Range(0, 30).Select(i => Completion($"mailto:{i % 7}@example.com", "2026-03-02T09:30:00Z"))]);
        await server.WaitForProjectionsAsync();
        var before = await RowsAsync(server);
        await server.DisposeAppAsync();
        Assert.Equal(0, await RebuildVerb.RunAsync(Program.Composition, server.Flags, TextWriter.Null));
        await server.RestartAsync();
        await server.WaitForProjectionsAsync();
        Assert.Equal(before, await RowsAsync(server));
        Assert.Equal(30, (await server.Client.ListAsync("")).Ids.Length);
    }

    [Fact]
    public async Task Five_people_make_a_cell_and_four_do_not()
    {
        await using var server = await TestServer.StartAsync();
        await server.Client.StoreAsync([.. Enumerable.Range(0, 4).Select(i => Completion($"mailto:{i}@example.com", "2026-03-02T09:30:00Z"))]);
        await server.WaitForProjectionsAsync();
        Assert.Equal(CellStatus.Suppressed, (await CellAsync(server, 3)).Status);
        await server.Client.StoreAsync(Completion("mailto:5@example.com", "2026-03-31T09:30:00Z"));
        await server.WaitForProjectionsAsync();
        var cell = await CellAsync(server, 3);
        Assert.Equal((CellStatus.Ok, 5, 5, false), (cell.Status, cell.People!.Value, cell.Events!.Value, cell.Unfinished));
    }

    [Fact]
    public async Task A_raised_threshold_reaches_cells_that_are_already_published()
    {
        var data = Directory.CreateTempSubdirectory("blendedlrs-threshold-").FullName;
        await using (var server = await TestServer.StartAsync(dataDirectory: data))
        {
            await server.Client.StoreAsync([.. Enumerable.Range(0, 6).Select(i => Completion($"mailto:{i}@example.com", "2026-03-02T09:30:00Z"))]);
            await server.WaitForProjectionsAsync();
            Assert.Equal(CellStatus.Ok, (await CellAsync(server, 3)).Status);
        }

        await using (var server = await TestServer.StartAsync([("Reporting:MinimumPeople", "7")], data))
        {
            await server.WaitForProjectionsAsync();
            await server.WaitForRulesAsync();
            Assert.Equal(CellStatus.Suppressed, (await CellAsync(server, 3)).Status);
        }

        TestStore.Delete(data);
    }

    [Fact]
    public async Task Another_time_zone_builds_facts_and_cells_anew()
    {
        var data = Directory.CreateTempSubdirectory("blendedlrs-zone-").FullName;
        await using (var server = await TestServer.StartAsync(dataDirectory: data))
        {
            await server.Client.StoreAsync([.. Enumerable.Range(0, 5).Select(i => Completion($"mailto:{i}@example.com", "2026-03-31T23:30:00Z"))]);
            await server.WaitForProjectionsAsync();
            Assert.Equal(CellStatus.Ok, (await CellAsync(server, 3)).Status);
        }

        await using (var server = await TestServer.StartAsync([("Reporting:TimeZone", "Europe/Amsterdam")], data))
        {
            await server.WaitForRulesAsync();
            Assert.Equal(CellStatus.Ok, (await CellAsync(server, 4)).Status);
            Assert.Equal(CellStatus.NoData, (await CellAsync(server, 3)).Status);
        }

        TestStore.Delete(data);
    }

    [Fact]
    public async Task A_month_that_ends_is_counted_again()
    {
        var clock = new SettableClock();
        await using var server = await TestServer.StartAsync(adjust: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var now = clock.GetUtcNow();
        await server.Client.StoreAsync(Completion("mailto:a@example.com", now.ToString("O")));
        await server.WaitForProjectionsAsync();
        Assert.All(await server.Services.GetRequiredService<IBlendCellStore>().ReadAllAsync(CancellationToken.None), cell => Assert.True(cell.Unfinished));
        clock.Offset = TimeSpan.FromDays(40);
        await server.Services.GetRequiredService<CellProjection>().RecomputeAsync(1, CancellationToken.None);
        Assert.All(await server.Services.GetRequiredService<IBlendCellStore>().ReadAllAsync(CancellationToken.None), cell => Assert.False(cell.Unfinished));
    }

    [Fact]
    public async Task A_statement_that_cannot_be_read_is_set_aside_and_blocks_nothing()
    {
        await using var server = await TestServer.StartAsync();
        var log = server.Services.GetRequiredService<IStatementLog>();
        var origin = new Origin("""{"mbox":"mailto:a@b.nl"}""", SourceKind.Lms);
        await log.AppendAsync([new NewStatement(Some.Id(), "nonsense"u8.ToArray(), "1.0.0", Visibility.Organisation)], origin, CancellationToken.None);
        var after = await server.Client.StoreAsync(Completion("mailto:a@example.com", "2026-03-02T09:30:00Z"));
        await server.WaitForProjectionsAsync();
        Assert.Equal(after, (await server.Client.ListAsync("")).Ids);
        var status = server.Services.GetRequiredService<ProjectionStatus>();
        Assert.Equal((1, 1), (status.Of(ProjectionStatus.Index).SetAside, status.Of(ProjectionStatus.Facts).SetAside));
        Assert.Equal(1, (await server.Services.GetRequiredService<IFactQueries>().CountByKindAsync(CancellationToken.None))[LearningKind.Learning]);
    }

    [Fact]
    public async Task Lag_and_as_of_are_known()
    {
        await using var server = await TestServer.StartAsync();
        await server.Client.StoreAsync(Completion("mailto:a@example.com", "2026-03-02T09:30:00Z"));
        await server.WaitForProjectionsAsync();
        var status = server.Services.GetRequiredService<ProjectionStatus>();
        foreach (var name in new[] { ProjectionStatus.Index, ProjectionStatus.Facts, ProjectionStatus.Cells })
        {
            Assert.Equal(0, await status.LagAsync(name, CancellationToken.None));
            Assert.True(await status.AsOfAsync(name, CancellationToken.None) > new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        }
    }

    private static JsonObject Completion(string mbox, string timestamp)
    {
        var statement = Some.Statement(Some.Id(), mbox);
        statement["object"]!["definition"] = new JsonObject { ["type"] = Course };
        statement["timestamp"] = timestamp;
        return statement;
    }

    private static async Task<BlendCell> CellAsync(TestServer server, int month) =>
        Assert.Single(
            await server.Services.GetRequiredService<IBlendCellStore>().ReadAllAsync(CancellationToken.None),
            cell => cell.Month == new DateOnly(2026, month, 1) && cell.Modality == Modality.Formal);

    private static async Task<List<string>> RowsAsync(TestServer server)
    {
        var rows = new List<string>();
        await foreach (var fact in server.Services.GetRequiredService<IFactQueries>().ReadAllAsync(CancellationToken.None))
        {
            rows.Add(JsonSerializer.Serialize(fact));
        }

        var cells = await server.Services.GetRequiredService<IBlendCellStore>().ReadAllAsync(CancellationToken.None);
        rows.AddRange(cells.Select(cell => JsonSerializer.Serialize(cell with { AsOf = default })));
        return rows;
    }
}
