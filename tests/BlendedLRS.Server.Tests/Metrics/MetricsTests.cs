using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using BlendedLRS.Server.Tests.Security;

namespace BlendedLRS.Server.Tests.Metrics;

public sealed class MetricsTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Fact]
    public async Task Requests_are_counted_by_resource_method_and_status()
    {
        const string Stored = """blendedlrs_requests_total{resource="/xapi/statements",method="POST",status="200"}""";
        const string Refused = """blendedlrs_requests_total{resource="/xapi/statements",method="POST",status="400"}""";
        var before = await ReadAsync();
        await shared.Client.StoreAsync(Some.Statement());
        await shared.Client.PostAsync(Calls.Statements, Calls.Json("{}"));
        await shared.Client.PostAsync(Calls.Statements, Calls.Json("{}"));
        var after = await ReadAsync();
        Assert.Equal((1, 2), (after[Stored] - before.GetValueOrDefault(Stored), after[Refused] - before.GetValueOrDefault(Refused)));
        var count = after["""blendedlrs_request_duration_seconds_count{resource="/xapi/statements",method="POST"}"""];
        Assert.Equal(count, after["""blendedlrs_request_duration_seconds_bucket{resource="/xapi/statements",method="POST",le="+Inf"}"""]);
        Assert.True(after["""blendedlrs_request_duration_seconds_sum{resource="/xapi/statements",method="POST"}"""] > 0);
    }

    [Fact]
    public async Task Statements_and_commits_are_counted_once()
    {
        var before = await ReadAsync();
        var statement = Some.Statement(Some.Id());
        await shared.Client.StoreAsync(statement, Some.Statement(), Some.Statement());
        await shared.Client.StoreAsync(statement);
        var after = await ReadAsync();

        // Other servers of this process write into the same instruments.
        Assert.True(after["blendedlrs_statements_stored_total"] - before.GetValueOrDefault("blendedlrs_statements_stored_total") >= 3);
        Assert.True(after["blendedlrs_commit_size_count"] - before.GetValueOrDefault("blendedlrs_commit_size_count") >= 2);
        Assert.True(after["blendedlrs_commit_duration_seconds_sum"] > 0);
    }

    [Fact]
    public async Task Refusals_are_counted_by_rule_and_failed_logins_by_scheme()
    {
        using var wrong = shared.Server.NewClient("nobody-" + Some.Id(), "wrong-secret");
        await wrong.GetAsync(Calls.Statements);
        await shared.Client.GetAsync(Calls.Statements + "?nonsense=1");
        var metrics = await ReadAsync();
        Assert.True(metrics["""blendedlrs_logins_failed_total{scheme="Basic"}"""] >= 1);
        Assert.True(metrics["""blendedlrs_refusals_total{fault="Invalid",requirement="Communication 3.2"}"""] >= 1);
        Assert.True(metrics["""blendedlrs_refusals_total{fault="Unauthenticated",requirement="Communication 4.0"}"""] >= 1);
    }

    [Fact]
    public async Task Lag_of_every_projection_and_memory_are_measured()
    {
        await shared.Client.StoreAsync(Some.Statement());
        await shared.Server.WaitForProjectionsAsync();
        var metrics = await ReadAsync();
        foreach (var projection in new[] { "index", "facts", "cells" })
        {
            Assert.InRange(metrics[$$"""blendedlrs_projection_lag{projection="{{projection}}"}"""], 0, 100);
        }

        Assert.True(metrics["blendedlrs_process_memory_bytes"] > 1_000_000);
    }

    [Fact]
    public async Task What_a_request_carries_becomes_no_label()
    {
        var mark = "canary-" + Some.Id();
        using var stranger = shared.Server.NewClient(mark, mark);
        using var odd = new HttpRequestMessage(new HttpMethod("ODD" + mark.Replace("-", "", StringComparison.Ordinal)), Calls.Statements);
        await stranger.GetAsync($"{Calls.Statements}?agent={mark}");
        await shared.Client.GetAsync($"{Calls.Statements}?{mark}=1");
        await shared.Client.GetAsync($"/xapi/{mark}");
        await shared.Client.GetAsync($"/odata/v4/{mark}");
        await shared.Client.SendAsync(odd);
        var text = await TextAsync();
        Assert.DoesNotContain(mark.Replace("-", "", StringComparison.Ordinal), text.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("method=\"other\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_line_is_one_of_the_format()
    {
        await shared.Client.StoreAsync(Some.Statement());
        var line = new Regex("""^(# (HELP|TYPE) blendedlrs_\w+ .+|blendedlrs_\w+(\{(\w+="[^"\n]*",?)+\})? -?[0-9.E+-]+)$""", RegexOptions.None, TimeSpan.FromSeconds(5));
        var response = await shared.Client.GetAsync("/metrics");
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.All((await response.Content.ReadAsStringAsync()).TrimEnd().Split('\n'), text => Assert.Matches(line, text));
    }

    [Fact]
    public async Task They_are_open_only_where_an_option_says_so()
    {
        using var anonymous = shared.Server.NewClient(version: null);
        Assert.Equal(HttpStatusCode.Unauthorized, (await anonymous.GetAsync("/metrics")).StatusCode);
        using var reader = await shared.Server.ClientOfAsync("all/read");
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync("/metrics")).StatusCode);
        await using var open = await TestServer.StartAsync([("Metrics:Open", "true")]);
        using var everybody = open.NewClient(version: null);
        Assert.Equal(HttpStatusCode.OK, (await everybody.GetAsync("/metrics")).StatusCode);
    }

    private Task<string> TextAsync() => shared.Client.GetStringAsync("/metrics");

    private async Task<Dictionary<string, double>> ReadAsync() =>
        (await TextAsync()).Split('\n').Where(line => line.Length > 0 && line[0] != '#')
            .ToDictionary(line => line[..line.LastIndexOf(' ')], line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
