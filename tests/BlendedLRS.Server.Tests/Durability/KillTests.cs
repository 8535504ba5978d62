using System.Net;
using BlendedLRS.Server.Tests.Hosting;

namespace BlendedLRS.Server.Tests.Durability;

/// <summary>The process is killed under load, again and again: every acknowledged Statement is there, exactly once, found by every filter. (A kill does not show what a power cut
/// would do: that rests on <c>synchronous=FULL</c>, which is asserted at start.)</summary>
public sealed class KillTests : IDisposable
{
    private const int Rounds = 20;
    private const int Clients = 6;

    private readonly string _data = Directory.CreateTempSubdirectory("blendedlrs-kill-").FullName;

    [Fact]
    public async Task No_acknowledged_statement_is_lost_or_doubled_by_kills()
    {
        var sent = new AcknowledgedStatements();
        var random = new Random(4711);
        for (var round = 0; round < Rounds; round++)
        {
            using var server = Start();
            using var client = Client(await server.ListeningAsync());
            var clients = Enumerable.Range(0, Clients).Select(number => Task.Run(() => sent.SendAsync(client, number))).ToArray();
            await sent.NextAcknowledgementAsync();
            await Task.Delay(random.Next(50, 450));
            server.Kill();
            await Task.WhenAll(clients);
        }

        Assert.True(sent.Acknowledged.Count > 10 * Rounds, $"only {sent.Acknowledged.Count} were acknowledged");
        using var last = Start();
        using var reader = Client(await last.ListeningAsync());
        await reader.WaitForIndexAsync();
        foreach (var id in sent.Acknowledged.Keys)
        {
            Assert.Equal(HttpStatusCode.OK, (await reader.GetStatementAsync(id)).StatusCode);
        }

        foreach (var filter in Filters(sent))
        {
            await AssertEachOnceAsync(reader, filter, sent);
        }

        foreach (var person in sent.Acknowledged.GroupBy(entry => entry.Value))
        {
            var found = await reader.WalkAsync("agent=" + Uri.EscapeDataString(Some.Agent(person.Key)));
            Assert.Empty(person.Select(entry => entry.Key).Except(found));
            Assert.Equal(found.Count, found.Distinct().Count());
        }
    }

    public void Dispose() => TestStore.Delete(_data);

    private static IEnumerable<string> Filters(AcknowledgedStatements sent) =>
    [
        "",
        "ascending=true",
        "verb=" + Uri.EscapeDataString(AcknowledgedStatements.Verb),
        "activity=" + Uri.EscapeDataString(AcknowledgedStatements.Activity),
        "activity=" + Uri.EscapeDataString(AcknowledgedStatements.Activity) + "&related_activities=true&ascending=true",
        "registration=" + sent.Registration,
        "since=2020-01-01T00:00:00Z",
    ];

    private static async Task AssertEachOnceAsync(HttpClient reader, string filter, AcknowledgedStatements sent)
    {
        var found = await reader.WalkAsync(filter);
        Assert.Empty(sent.Acknowledged.Keys.Except(found));
        Assert.Equal(found.Count, found.Distinct().Count());
        Assert.Empty(found.Except(sent.Sent.Keys));
    }

    private static HttpClient Client(Uri address)
    {
        var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = TestServer.Basic(TestServer.Key, TestServer.Secret);
        client.DefaultRequestHeaders.Add("X-Experience-API-Version", "1.0.3");
        return client;
    }

    private ServerProcess Start() => new(
        ["--urls", "http://127.0.0.1:0", "--data-directory", _data, "--statements-page-size", "1000"],
        ("BlendedLRS__Seed__Key", TestServer.Key),
        ("BlendedLRS__Seed__Secret", TestServer.Secret));
}
