using System.Globalization;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.People;
using BlendedLRS.Server.Configuration;
using BlendedLRS.Server.People;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Surveys;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Surveys;
using BlendedLRS.Xapi.Actors;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BlendedLRS.Server.Tests.Surveys;

/// <summary>A server with people in two units, whose clock a test moves and whose surveys a test works step by step.</summary>
internal sealed class SurveyServer : IAsyncDisposable
{
    public const string Path = "/admin/waves";
    public const string Activity = "https://lms.example/surveys/spring";

    private readonly SettableClock _clock;

    private SurveyServer(TestServer server, SettableClock clock)
    {
        (Server, _clock) = (server, clock);
        Admin = server.NewClient(TestServer.AdminName, TestServer.AdminPassword, null);
    }

    public TestServer Server { get; }

    public HttpClient Admin { get; }

    public ISurveyStore Store => Server.Services.GetRequiredService<ISurveyStore>();

    public DateOnly Today => Server.Services.GetRequiredService<Waves>().Today;

    public static async Task<SurveyServer> StartAsync(int lineOne = 8, int lineTwo = 9, bool withService = false)
    {
        var clock = new SettableClock();
        var server = await TestServer.StartAsync(adjust: builder => Adjust(builder, clock, withService));
        var surveys = new SurveyServer(server, clock);
        await surveys.EmployAsync(("line-1", lineOne), ("line-2", lineTwo));
        return surveys;
    }

    /// <summary>The JSON text of a wave that begins tomorrow and is asked for two weeks.</summary>
    public string Wave(string key = "spring", int begins = 1, int days = 14, string more = "") => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"key":"{{key}}","instrument":"psychological-safety/7","from":"{{Today.AddDays(begins):O}}","until":"{{Today.AddDays(begins + days):O}}"{{more}}}""");

    public Task<HttpResponseMessage> PutAsync(string json, string key = "spring") => Admin.PutAsync($"{Path}/{key}", Calls.Json(json));

    public async Task<JsonNode> GetAsync(string key = "spring") => JsonNode.Parse(await Admin.GetStringAsync($"{Path}/{key}"))!;

    /// <summary>Plans a wave, and lets it begin.</summary>
    public async Task OpenAsync(string more = "")
    {
        var response = await PutAsync(Wave(more: more));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        Pass(1);
    }

    /// <summary>Lets days pass.</summary>
    public void Pass(int days) => _clock.Offset += TimeSpan.FromDays(days);

    /// <summary>Somebody answers every item alike.</summary>
    public async Task<int?> AnswerAsync(string person, int points, string wave = "spring")
    {
        var values = Enumerable.Range(1, 7).ToDictionary(number => $"safety-{number}", _ => points);
        var problem = await Server.Services.GetRequiredService<AnswerSurvey>().PutAsync(wave, person, values, CancellationToken.None);
        return problem is null ? null : FaultTable.StatusOf(problem.Fault);
    }

    /// <summary>Takes everything that is in the log and closes what is over, as the service does: also when the database takes its time to say that nothing can come any more.</summary>
    public async Task WorkAsync()
    {
        var log = Server.Services.GetRequiredService<IStatementLogReader>();
        if (await log.HeadAsync(CancellationToken.None) is > 0 and var head)
        {
            await log.WaitForGrowthAsync(head - 1, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(60));
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var closing = Server.Services.GetRequiredService<WaveClosing>();
        var today = Server.Services.GetRequiredService<Waves>().Today;
        var pending = await closing.PendingAsync(patience.Token);
        do
        {
            while (await Server.Services.GetRequiredService<SurveyIntake>().StepAsync(pending, patience.Token))
            {
            }

            await closing.StepAsync(pending, patience.Token);
            pending = await closing.PendingAsync(patience.Token);
        }
        while (pending.Any(plan => plan.Until <= today));
    }

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        await Server.DisposeAsync();
    }

    private static void Adjust(WebApplicationBuilder builder, SettableClock clock, bool withService)
    {
        builder.Services.AddSingleton<TimeProvider>(clock);
        if (!withService)
        {
            builder.Services.Remove(builder.Services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(SurveyService)));
        }
    }

    private async Task EmployAsync(params (string Unit, int People)[] units)
    {
        var entries = units.Select(unit => (RosterEntries.Units, unit.Unit, (string?)RosterJson.Write(new OrgUnit(unit.Unit, unit.Unit))));
        var people = units.SelectMany(unit => Enumerable.Range(1, unit.People).Select(number => new Person($"{unit.Unit}-{number}")
        {
            Ifis = [Ifi.Mbox($"mailto:{unit.Unit}-{number}@example.com")],
            Assignments = [new Assignment(new DateOnly(2020, 1, 1)) { Unit = unit.Unit }],
        }));
        var refusals = await Server.Services.GetRequiredService<LiveConfiguration>().ChangeAsync(
            "test", _ => new ConfigurationChange([.. entries, .. people.Select(person => (RosterEntries.People, person.Key, (string?)RosterJson.Write(person)))], []), CancellationToken.None);
        Assert.Empty(refusals);
    }
}
