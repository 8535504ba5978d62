using System.Net;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.RuleSets;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.RuleSets;

namespace BlendedLRS.Server.Tests.RuleSets;

public sealed class RuleSetResourceTests
{
    [Fact]
    public async Task A_fresh_installation_follows_the_rules_of_the_product()
    {
        await using var server = await TestServer.StartAsync();
        using var admin = server.Admin();
        var list = JsonNode.Parse(await admin.GetStringAsync(Drafts.Path))!;
        Assert.Empty(list["ruleSets"]!.AsArray());
        Assert.Null(list["newerDefault"]);
        var current = list["current"]!.GetValue<string>();
        Assert.Equal(await admin.GetStringAsync(Drafts.Path + "/current"), await admin.GetStringAsync($"{Drafts.Path}/{current}"));
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(Drafts.Path + "/9.9.9")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await server.Client.GetAsync(Drafts.Path)).StatusCode);
    }

    [Fact]
    public async Task A_draft_is_kept_as_it_was_written_and_refused_where_it_is_wrong()
    {
        await using var server = await TestServer.StartAsync();
        using var admin = server.Admin();
        var rules = await admin.ChangedAsync("7.1.0", "learning");
        var answer = await (await admin.PutRulesAsync("7.1.0", rules)).OkAsync();
        Assert.Equal(("draft", TestServer.AdminName), (answer["status"]!.GetValue<string>(), answer["author"]!.GetValue<string>()));
        Assert.Equal(rules.ToJsonString(), await admin.GetStringAsync(Drafts.Path + "/7.1.0"));

        Assert.Contains("names the version 7.1.0", await (await admin.PutRulesAsync("7.2.0", rules)).RefusedAsync(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        rules["kinds"]!["rules"]![3]!["cases"]![0]!["then"] = "nonsense";
        Assert.Contains("At /kinds/rules/3/cases/0/then: 'nonsense'", await (await admin.PutRulesAsync("7.1.0", rules)).RefusedAsync(HttpStatusCode.BadRequest), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NoContent, (await admin.DeleteAsync(Drafts.Path + "/7.1.0")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.DeleteAsync(Drafts.Path + "/7.1.0")).StatusCode);
    }

    [Theory]
    [InlineData("1.0.0", null, "does not come after")]
    [InlineData("0.9.0", null, "does not come after")]
    [InlineData(null, "learning", "The text brings new rules")]
    public async Task A_version_must_say_what_the_change_is(string? given, string? kind, string sentence)
    {
        var now = SemanticVersion.TryParse(RuleSet.Default.Version)!;
        var version = given ?? (now with { Patch = now.Patch + 1 }).ToString();
        await using var server = await TestServer.StartAsync();
        using var admin = server.Admin();
        var refused = await (await admin.PutRulesAsync(version, await admin.ChangedAsync(version, kind))).RefusedAsync(HttpStatusCode.BadRequest);
        Assert.Contains(sentence, refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_counts_what_would_change_and_writes_nothing()
    {
        await using var server = await TestServer.StartAsync();
        using var admin = server.Admin();
        var ids = await server.Client.StoreAsync([.. Enumerable.Range(0, 25).Select(i => Drafts.Unknown($"mailto:{i}@example.com"))]);
        await server.Client.StoreAsync(Some.Statement());
        await (await admin.PutRulesAsync("7.1.0", await admin.ChangedAsync("7.1.0", "feedback"))).OkAsync();
        var report = await (await admin.PostAsync(Drafts.Path + "/7.1.0/dry-run")).OkAsync();
        Assert.Equal((26, RuleSet.Default.Version), (report["statements"]!.GetValue<int>(), report["against"]!.GetValue<string>()));
        var changed = Assert.Single(report["cells"]!.AsArray(), cell => cell!["axis"]!.GetValue<string>() == "kind" && cell["old"]!.GetValue<string>() != cell["new"]!.GetValue<string>())!;
        Assert.Equal(("unclassified", "feedback", 25), (changed["old"]!.GetValue<string>(), changed["new"]!.GetValue<string>(), changed["statements"]!.GetValue<int>()));
        var examples = changed["examples"]!.AsArray().Select(id => id!.GetValue<Guid>()).ToList();
        Assert.Equal(20, examples.Count);
        Assert.All(examples, id => Assert.Contains(id, ids));
        Assert.Equal(report.ToJsonString(), (await (await admin.GetAsync(Drafts.Path + "/7.1.0/dry-run")).OkAsync()).ToJsonString());
        await server.WaitForProjectionsAsync();
        var groups = JsonNode.Parse(await admin.GetStringAsync("/admin/unclassified"))!["groups"]!;
        Assert.Equal(25, groups[0]!["statements"]!.GetValue<int>());
    }

    [Fact]
    public async Task Only_a_text_that_was_tried_out_as_it_is_can_be_published()
    {
        await using var server = await TestServer.StartAsync();
        using var admin = server.Admin();
        var rules = await admin.ChangedAsync("7.1.0", "feedback");
        await (await admin.PutRulesAsync("7.1.0", rules)).OkAsync();
        Assert.Contains("was not tried out", await (await admin.PostAsync(Drafts.Path + "/7.1.0/publish")).RefusedAsync(HttpStatusCode.Conflict), StringComparison.Ordinal);
        await (await admin.PostAsync(Drafts.Path + "/7.1.0/dry-run")).OkAsync();
        rules["note"] = "Another text.";
        await (await admin.PutRulesAsync("7.1.0", rules)).OkAsync();
        await (await admin.PostAsync(Drafts.Path + "/7.1.0/publish")).RefusedAsync(HttpStatusCode.Conflict);

        // Another version comes into force after the dry run: it was compared with what is not in force any more.
        var later = await admin.ChangedAsync("7.2.0", "feedback");
        await (await admin.PutRulesAsync("7.2.0", later)).OkAsync();
        await (await admin.PostAsync(Drafts.Path + "/7.2.0/dry-run")).OkAsync();
        await admin.PublishAsync("7.1.0", rules);
        await (await admin.PostAsync(Drafts.Path + "/7.2.0/publish")).RefusedAsync(HttpStatusCode.Conflict);

        var list = JsonNode.Parse(await admin.GetStringAsync(Drafts.Path))!;
        Assert.Equal("7.1.0", list["current"]!.GetValue<string>());
        Assert.Equal(
            [(RuleSet.Default.Version, "retired"), ("7.1.0", "published"), ("7.2.0", "draft")],
            list["ruleSets"]!.AsArray().Select(one => (one!["version"]!.GetValue<string>(), one["status"]!.GetValue<string>())));
        await (await admin.DeleteAsync(Drafts.Path + "/7.1.0")).RefusedAsync(HttpStatusCode.Conflict);
        await (await admin.PutRulesAsync("7.1.0", rules)).RefusedAsync(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task The_verb_does_it_by_file()
    {
        await using var server = await TestServer.StartAsync();
        using var admin = server.Admin();
        var file = Path.Combine(server.DataDirectory, "rules.json");
        await File.WriteAllTextAsync(file, (await admin.ChangedAsync("7.1.0", "feedback")).ToJsonString());
        await server.DisposeAppAsync();
        using var output = new StringWriter();
        Assert.Equal(0, await RulesVerb.CheckAsync(file, output));
        Assert.Equal(0, await RunAsync(server, output, (services, writer, stop) => RulesVerb.PutAsync(services, writer, file, stop)));
        Assert.Equal(2, await RunAsync(server, output, (services, writer, stop) => RulesVerb.PublishAsync(services, writer, "7.1.0", stop)));
        Assert.Equal(0, await RunAsync(server, output, (services, writer, stop) => RulesVerb.DryRunAsync(services, writer, "7.1.0", stop)));
        Assert.Equal(0, await RunAsync(server, output, (services, writer, stop) => RulesVerb.PublishAsync(services, writer, "7.1.0", stop)));
        using var exported = new StringWriter();
        Assert.Equal(0, await RunAsync(server, exported, RulesVerb.ExportAsync));
        Assert.Equal(await File.ReadAllTextAsync(file), exported.ToString().Trim());
        await File.WriteAllTextAsync(file, "{}");
        Assert.Equal(2, await RulesVerb.CheckAsync(file, output));
    }

    private static Task<int> RunAsync(TestServer server, TextWriter output, Func<IServiceProvider, TextWriter, CancellationToken, Task<Problem?>> work) =>
        RulesVerb.RunAsync(Program.Composition, server.Flags, output, work);
}
