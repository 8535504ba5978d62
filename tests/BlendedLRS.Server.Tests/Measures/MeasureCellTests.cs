using System.Globalization;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.Cells;
using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Server.Measures;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Resolution;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BlendedLRS.Server.Tests.Measures;

/// <summary>Cells of measures from Statements to the store; the tests say when it is looked for what is due.</summary>
public sealed class MeasureCellTests
{
    private static readonly Period March = new(PeriodGrain.Month, new DateOnly(2025, 3, 1));
    private static readonly (string, string)[] AtOnce = [("Reporting:SettleMinutes", "0")];

    [Fact]
    public async Task A_period_that_is_closed_is_written_once_and_stays_whatever_comes_late()
    {
        await using var server = await TestServer.StartAsync(AtOnce, adjust: builder => Without(builder));
        await StoreAsync(server, People(0, 12), "2025-03-04T12:00:00Z");
        Assert.NotEqual(0, await RunAsync(server));
        var share = await RootAsync(server, "M1", March, "formal");
        Assert.Equal((CellStatus.Ok, 12, 36), (share.Status, share.Numerator, share.Events));
        Assert.Empty(await Resolved(server).DirtyMonthsAsync(CancellationToken.None));

        await StoreAsync(server, People(12, 12), "2025-03-05T12:00:00Z");
        Assert.DoesNotContain("M1", await WrittenAsync(server, March), StringComparer.Ordinal);
        Assert.Equal(36, (await RootAsync(server, "M1", March, "formal")).Events);
    }

    [Fact]
    public async Task A_period_that_runs_is_written_anew_once_a_week_and_for_good_when_it_is_closed()
    {
        var clock = new SettableClock();
        await using var server = await TestServer.StartAsync(AtOnce, adjust: builder => Without(builder).AddSingleton<TimeProvider>(clock));
        var now = clock.GetUtcNow();
        var period = Period.Of(PeriodGrain.Month, DateOnly.FromDateTime(now.UtcDateTime));
        var stamp = now.ToString("O", CultureInfo.InvariantCulture);
        await StoreAsync(server, People(0, 12), stamp);
        await RunAsync(server);
        Assert.Equal((36, true), ((await RootAsync(server, "M1", period, "formal")).Events, (await BlockAsync(server, "M1", period)).Unfinished));

        await StoreAsync(server, People(12, 12), stamp);
        await RunAsync(server);
        Assert.Equal(36, (await RootAsync(server, "M1", period, "formal")).Events);
        Assert.NotEmpty(await Resolved(server).DirtyMonthsAsync(CancellationToken.None));

        clock.Offset = TimeSpan.FromDays(8);
        await RunAsync(server);
        Assert.Equal(72, (await RootAsync(server, "M1", period, "formal")).Events);
        Assert.Null((await BlockAsync(server, "M1", period)).Frozen);

        clock.Offset = TimeSpan.FromDays(60);
        await RunAsync(server);
        Assert.Equal((72, false), ((await RootAsync(server, "M1", period, "formal")).Events, (await BlockAsync(server, "M1", period)).Unfinished));
        Assert.NotNull((await BlockAsync(server, "M1", period)).Frozen);
    }

    [Fact]
    public async Task Few_people_are_not_shown_and_a_month_that_is_still_being_loaded_waits()
    {
        await using var server = await TestServer.StartAsync(adjust: builder => Without(builder));
        await StoreAsync(server, People(0, 4), "2025-03-04T12:00:00Z");
        await RunAsync(server);
        Assert.Empty(await server.Services.GetRequiredService<ICellStore>().ReadAsync("M1", March, CancellationToken.None));
        Assert.NotEmpty(await Resolved(server).DirtyMonthsAsync(CancellationToken.None));

        await using var quick = await TestServer.StartAsync(AtOnce, adjust: builder => Without(builder));
        await StoreAsync(quick, People(0, 4), "2025-03-04T12:00:00Z");
        await RunAsync(quick);
        var share = await RootAsync(quick, "M1", March, "formal");
        Assert.Equal((CellStatus.Suppressed, null, null), (share.Status, share.Value, share.Events));
    }

    [Fact]
    public async Task A_wrong_date_stops_nothing_and_one_of_the_future_waits()
    {
        var clock = new SettableClock();
        await using var server = await TestServer.StartAsync(AtOnce, adjust: builder => Without(builder).AddSingleton<TimeProvider>(clock));
        var next = clock.GetUtcNow().AddMonths(2);
        var period = Period.Of(PeriodGrain.Month, DateOnly.FromDateTime(next.UtcDateTime));
        await StoreAsync(server, People(0, 12), "0001-01-04T12:00:00Z");
        await StoreAsync(server, People(0, 12), next.ToString("O", CultureInfo.InvariantCulture));
        await StoreAsync(server, People(0, 12), "2025-03-04T12:00:00Z");
        await RunAsync(server);
        Assert.Equal(36, (await RootAsync(server, "M1", March, "formal")).Events);
        Assert.Equal([period.First], (await Resolved(server).DirtyMonthsAsync(CancellationToken.None)).Select(month => month.Month).Distinct());

        clock.Offset = next - clock.GetUtcNow() + TimeSpan.FromDays(40);
        await RunAsync(server);
        Assert.Equal(36, (await RootAsync(server, "M1", period, "formal")).Events);
    }

    private static IServiceCollection Without(WebApplicationBuilder builder)
    {
        builder.Services.Remove(builder.Services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(MeasureCellService)));
        return builder.Services;
    }

    private static IResolutionStore Resolved(TestServer server) => server.Services.GetRequiredService<IResolutionStore>();

    private static IEnumerable<int> People(int first, int count) => Enumerable.Range(first, count);

    private static async Task<int> RunAsync(TestServer server)
    {
        await server.WaitForProjectionsAsync();
        return await server.Services.GetRequiredService<MeasureCells>().RunAsync(CancellationToken.None);
    }

    // Which measures of a period were written by one more look.
    private static async Task<List<string>> WrittenAsync(TestServer server, Period period)
    {
        var store = server.Services.GetRequiredService<ICellStore>();
        var before = await store.BlocksAsync(CancellationToken.None);
        await RunAsync(server);
        return [.. (await store.BlocksAsync(CancellationToken.None)).Except(before).Where(block => block.Period == period).Select(block => block.Measure)];
    }

    private static async Task<Cell> RootAsync(TestServer server, string measure, Period period, string component) =>
        Assert.Single(await server.Services.GetRequiredService<ICellStore>().ReadAsync(measure, period, CancellationToken.None), cell => cell.Slice == Slice.All && cell.Component == component);

    private static async Task<CellBlock> BlockAsync(TestServer server, string measure, Period period) =>
        Assert.Single(await server.Services.GetRequiredService<ICellStore>().BlocksAsync(CancellationToken.None), block => block.Measure == measure && block.Period == period);

    // Everybody takes a course, which the LMS tells, and solves two problems at work: of one kind of learning alone a share would tell of everybody.
    private static async Task StoreAsync(TestServer server, IEnumerable<int> people, string time)
    {
        using var admin = server.NewClient(TestServer.AdminName, TestServer.AdminPassword, null);
        using var made = await admin.PostAsync("/admin/credentials", Calls.Json("""{"name":"people","source":"unbound","scopes":["statements/write"]}"""));
        var key = JsonNode.Parse(await made.Content.ReadAsStringAsync())!;
        using var self = server.NewClient(key["key"]!.GetValue<string>(), key["secret"]!.GetValue<string>());
        await server.Client.StoreAsync([.. people.Select(person => Statement(person, time, Some.Verb, "http://adlnet.gov/expapi/activities/course"))]);
        await self.StoreAsync([.. people.SelectMany(person => new[] { Problem(person, time), Problem(person, time) })]);
    }

    private static JsonObject Problem(int person, string time) => Statement(person, time, "https://w3id.org/xapi/dod-isd/verbs/solved", "http://id.tincanapi.com/activitytype/doubt");

    private static JsonObject Statement(int person, string time, string verb, string type)
    {
        var statement = Some.Statement(mbox: string.Create(CultureInfo.InvariantCulture, $"mailto:p{person}@example.com"), verb: verb, activity: Some.Iri("activity"));
        statement["object"]!["definition"] = new JsonObject { ["type"] = type };
        statement["timestamp"] = time;
        return statement;
    }
}
