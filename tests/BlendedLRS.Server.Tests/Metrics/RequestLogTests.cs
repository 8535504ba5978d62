using System.Text.Json.Nodes;
using BlendedLRS.Server.Metrics;
using Microsoft.Extensions.Logging;

namespace BlendedLRS.Server.Tests.Metrics;

/// <summary>What a server writes into its log.</summary>
public sealed class RequestLogTests
{
    [Fact]
    public async Task One_line_for_each_request_says_what_was_asked_how_it_ended_and_whose_key_it_was()
    {
        var log = new KeptLog();
        await using var server = await StartAsync(log);
        await server.Client.StoreAsync(Some.Statement());
        var id = Some.Id();
        await server.Client.PutStatementAsync(id, Some.Statement());
        using var nobody = server.NewClient();
        await nobody.GetAsync(Calls.Statements);
        using var administrator = server.NewClient(TestServer.AdminName, TestServer.AdminPassword);
        await administrator.GetAsync("/admin/credentials/some-key");
        var lines = await log.WaitAsync(typeof(RequestLog).FullName!, 4);
        Assert.Contains(lines, line => line.StartsWith("POST /xapi/statements 200 ", StringComparison.Ordinal) && line.EndsWith("key " + TestServer.Key, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("GET /xapi/statements 401 ", StringComparison.Ordinal) && line.EndsWith("key -", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("GET /admin/credentials/{key} 404 ", StringComparison.Ordinal) && line.EndsWith("key administrator", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("204 ", StringComparison.Ordinal) && line.Contains($"statement {id}", StringComparison.Ordinal));
        Assert.Equal(4, lines.Count);
    }

    [Fact]
    public async Task Secrets_and_people_never_stand_in_the_log()
    {
        const string Mbox = "mailto:canary@example.com";
        const string Canary = "canary";
        var log = new KeptLog();
        await using var server = await StartAsync(log);
        var secret = Canary + "-secret-of-nobody";
        using var wrong = server.NewClient(TestServer.Key, secret);
        using var wrongAdministrator = server.NewClient(TestServer.AdminName, secret);
        using var token = server.NewClient();
        token.DefaultRequestHeaders.Add("Authorization", "Bearer " + secret);
        foreach (var client in new[] { server.Client, wrong, wrongAdministrator, token })
        {
            await client.GetAsync($"{Calls.Statements}?agent={Uri.EscapeDataString(Some.Agent(Mbox))}");
            await client.GetAsync($"{Calls.Statements}?{Canary}=1");
            await client.GetAsync($"/xapi/{Canary}");
            await client.GetAsync($"/odata/v4/BlendCells?$filter=Modality eq '{Canary}'");
            await client.PostStatementAsync(Some.Statement(mbox: Mbox));
            await client.PostAsync(Calls.Statements, Calls.Json($"{{\"{Canary}\":1}}"));
            await client.PostAsync("/admin/credentials", Calls.Json($"{{\"name\":\"{Canary}\"}}"));
        }

        using var administrator = server.NewClient(TestServer.AdminName, TestServer.AdminPassword);
        var made = await (await administrator.PostAsync("/admin/credentials", Calls.Json("""{"name":"x","source":"lms"}"""))).Content.ReadAsStringAsync();
        var shown = JsonNode.Parse(made)!["secret"]!.GetValue<string>();
        Assert.NotEmpty(await log.WaitAsync(typeof(RequestLog).FullName!, 29));
        var all = string.Join('\n', log.Lines.Select(line => line.Text));
        foreach (var canary in new[] { Canary, shown, TestServer.Secret, TestServer.AdminPassword, "example.com" })
        {
            Assert.DoesNotContain(canary, all, StringComparison.OrdinalIgnoreCase);
        }
    }

    // With the levels that the program is shipped with.
    private static Task<TestServer> StartAsync(KeptLog log) => TestServer.StartAsync(adjust: builder =>
    {
        builder.Configuration["Logging:LogLevel:Default"] = "Information";
        builder.Logging.AddProvider(log);
    });
}
