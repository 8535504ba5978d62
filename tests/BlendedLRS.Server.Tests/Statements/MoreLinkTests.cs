using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Statements;

public class MoreLinkTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly HttpClient _client = shared.Client;

    [Theory]
    [InlineData("&ascending=true", "/xapi/statements")]
    [InlineData("", "/xAPI/statements")]
    [InlineData("&limit=7", "/XAPI/statements")]
    public async Task A_walk_shows_everything_once_and_ends(string options, string path)
    {
        var (verb, ids) = await StoreAsync(23);
        var (walked, links) = await WalkAsync($"limit=5&{verb}{options}".Replace("limit=5&", options.Contains("limit", StringComparison.Ordinal) ? "" : "limit=5&", StringComparison.Ordinal), path);
        Assert.Equal(options.Contains("ascending", StringComparison.Ordinal) ? ids : [.. ids.Reverse()], walked);
        Assert.All(links, link => Assert.StartsWith(path + "?more=", link, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("&ascending=true")]
    public async Task A_walk_while_others_write_has_no_gap_and_no_double(string options)
    {
        var (verb, ids) = await StoreAsync(40);
        var iri = Uri.UnescapeDataString(verb["verb=".Length..]);
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await _client.StoreAsync(Some.Statement(verb: iri), Some.Statement(verb: iri));
            }
        });
        var (walked, _) = await WalkAsync($"limit=3&{verb}{options}", Calls.Statements);
        await stop.CancelAsync();
        await writer;
        Assert.Equal(walked.Length, walked.Distinct().Count());
        Assert.Empty(ids.Except(walked));
    }

    [Fact]
    public async Task A_limit_above_the_page_size_or_zero_gives_the_page_size()
    {
        await using var server = await TestServer.StartAsync([("Statements:PageSize", "3")]);
        await server.Client.StoreAsync([.. Enumerable.Range(0, 5).Select(_ => Some.Statement())]);
        await server.WaitForProjectionsAsync();
        foreach (var limit in new[] { "0", "4", "99999999999999999999", "3" })
        {
            var (ids, more) = await server.Client.ListAsync("limit=" + limit);
            Assert.Equal(3, ids.Length);
            Assert.NotEmpty(more);
        }

        Assert.Equal(3, (await server.Client.ListAsync("")).Ids.Length);
    }

    [Fact]
    public async Task A_link_outlives_a_restart()
    {
        await using var server = await TestServer.StartAsync();
        var ids = await server.Client.StoreAsync(Some.Statement(), Some.Statement());
        await server.WaitForProjectionsAsync();
        var (_, more) = await server.Client.ListAsync("limit=1");
        await server.RestartAsync();
        Assert.Equal([ids[0]], (await server.Client.ListAsync(more)).Ids);
    }

    [Fact]
    public async Task A_link_keeps_the_form_of_the_answer_after_days_and_a_restart()
    {
        var clock = new SettableClock();
        await using var server = await TestServer.StartAsync(adjust: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var named = Some.Statement();
        named["actor"]!["name"] = "Anna";
        await server.Client.StoreAsync(named, named);
        await server.WaitForProjectionsAsync();
        var (_, more) = await server.Client.ListAsync("limit=1&format=ids&related_agents=false&ascending=true");
        clock.Offset = TimeSpan.FromDays(30);
        await server.RestartAsync();
        var text = await server.Client.GetStringAsync(more);
        Assert.Null(System.Text.Json.Nodes.JsonNode.Parse(text)!["statements"]![0]!["actor"]!["name"]);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("!!!!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_link_that_the_server_did_not_make_is_refused(string token)
    {
        var text = await _client.GetAsync($"{Calls.Statements}?more={token}").RefusalAsync(HttpStatusCode.BadRequest);
        Assert.Contains("more", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_link_is_refused_wherever_it_is_changed()
    {
        var (verb, _) = await StoreAsync(3);
        var (_, more) = await _client.ListAsync("limit=1&" + verb);
        for (var i = more.IndexOf('=', StringComparison.Ordinal) + 1; i < more.Length; i += 7)
        {
            var changed = more[..i] + (more[i] == 'A' ? 'B' : 'A') + more[(i + 1)..];
            await _client.GetAsync(changed).RefusalAsync(HttpStatusCode.BadRequest);
        }

        await _client.GetAsync(more + "&limit=2").RefusalAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Filters_that_a_request_line_holds_fit_the_link_too()
    {
        var agent = $"{{\"account\":{{\"homePage\":\"https://example.com\",\"name\":\"{new string('é', 1000)}\"}}}}";
        var statements = Enumerable.Range(0, 2).Select(_ => Some.Statement()).ToArray();
        foreach (var statement in statements)
        {
            statement["actor"] = System.Text.Json.Nodes.JsonNode.Parse(agent);
        }

        var ids = await _client.StoreAsync(statements);
        await shared.Server.WaitForProjectionsAsync();
        var (_, more) = await _client.ListAsync($"limit=1&agent={Uri.EscapeDataString(agent)}");
        Assert.InRange(more.Length, 1, 4000);
        Assert.Equal([ids[0]], (await _client.ListAsync(more)).Ids);
    }

    [Fact]
    public async Task Filters_that_no_link_can_hold_are_refused_at_once()
    {
        var agent = $"{{\"account\":{{\"homePage\":\"https://example.com\",\"name\":\"{new string('x', 5000)}\"}}}}";
        var refusal = await _client.GetAsync($"{Calls.Statements}?agent={Uri.EscapeDataString(agent)}").RefusalAsync(HttpStatusCode.BadRequest);
        Assert.Contains("too long", refusal, StringComparison.Ordinal);
    }

    private async Task<(Guid[] Walked, string[] Links)> WalkAsync(string query, string path)
    {
        var (walked, links) = (new List<Guid>(), new List<string>());
        var (ids, more) = await _client.ListAsync(query, path);
        walked.AddRange(ids);
        while (more.Length > 0)
        {
            links.Add(more);
            (ids, more) = await _client.ListAsync(more);
            Assert.NotEmpty(ids);
            walked.AddRange(ids);
        }

        return ([.. walked], [.. links]);
    }

    private async Task<(string Query, Guid[] Ids)> StoreAsync(int count)
    {
        var verb = Some.Iri("verb");
        var ids = await _client.StoreAsync([.. Enumerable.Range(0, count).Select(_ => Some.Statement(verb: verb))]);
        await shared.Server.WaitForProjectionsAsync();
        return ("verb=" + Uri.EscapeDataString(verb), ids);
    }
}
