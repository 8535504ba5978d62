using System.Net;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.RuleSets;
using BlendedLRS.Server.RuleSets;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Statements;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BlendedLRS.Server.Tests.RuleSets;

/// <summary>Why a Statement is classified as it is, and what could not be.</summary>
public sealed class ExplanationTests
{
    [Fact]
    public async Task A_statement_is_explained_by_its_rules_and_never_by_its_content()
    {
        await using var server = await TestServer.StartAsync();
        using var admin = server.Admin();
        var statement = Some.Statement(Some.Id(), "mailto:secret@example.com");
        statement["result"] = new JsonObject { ["response"] = "nobody shall read this" };
        statement["verb"] = new JsonObject { ["id"] = "http://adlnet.gov/expapi/verbs/completed" };
        statement["object"]!["definition"] = new JsonObject { ["type"] = "http://adlnet.gov/expapi/activities/course" };
        var id = (await server.Client.StoreAsync(statement))[0];
        await server.WaitForProjectionsAsync();
        var text = await admin.GetStringAsync($"/admin/classification/{id}");
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody", text, StringComparison.Ordinal);
        var told = JsonNode.Parse(text)!;
        Assert.Equal(("classified", "learning"), (told["state"]!.GetValue<string>(), told["kind"]!.GetValue<string>()));
        Assert.StartsWith(RuleSet.Default.Version + "+", told["ruleSetVersion"]!.GetValue<string>(), StringComparison.Ordinal);
        var rule = Assert.Single(told["rules"]!.AsArray(), rule => rule!["id"]!.GetValue<string>() == "K08")!;
        Assert.NotEmpty(rule["note"]!.GetValue<string>());
        Assert.Contains(told["sentences"]!.AsArray(), sentence => sentence!.GetValue<string>().Contains("K08", StringComparison.Ordinal));
        Assert.Contains("verb=http://adlnet.gov/expapi/verbs/completed", told["evidence"]!.AsArray().Select(one => one!.GetValue<string>()));
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/admin/classification/{Some.Id()}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await server.Client.GetAsync($"/admin/classification/{id}")).StatusCode);
    }

    [Fact]
    public async Task What_is_set_aside_is_listed_with_its_reason_and_stays_so_while_it_cannot_be_read()
    {
        await using var server = await TestServer.StartAsync();
        using var admin = server.Admin();
        var id = Some.Id();
        var origin = new Origin("""{"mbox":"mailto:a@b.nl"}""", SourceKind.Lms);
        await server.Services.GetRequiredService<IStatementLog>().AppendAsync(
            [new NewStatement(id, "nonsense"u8.ToArray(), "1.0.0", Visibility.Organisation)], origin, CancellationToken.None);
        await server.WaitForProjectionsAsync();
        var one = Assert.Single(JsonNode.Parse(await admin.GetStringAsync("/admin/set-aside"))!["setAside"]!.AsArray())!;
        Assert.Equal((id, "facts", "It is not one JSON object."), (one["statementId"]!.GetValue<Guid>(), one["projection"]!.GetValue<string>(), one["reason"]!.GetValue<string>()));
        Assert.Equal("set-aside", JsonNode.Parse(await admin.GetStringAsync($"/admin/classification/{id}"))!["state"]!.GetValue<string>());
        var retried = await (await admin.PostAsync("/admin/set-aside/retry")).OkAsync();
        Assert.Equal((0, 1), (retried["takenBack"]!.GetValue<int>(), retried["left"]!.GetValue<int>()));
        Assert.Contains("blendedlrs_set_aside", await server.Client.GetStringAsync("/metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_set_aside_is_taken_back_when_it_can_be_classified()
    {
        await using var server = await TestServer.StartAsync(adjust: WithoutProjections);
        using var admin = server.Admin();
        var id = (await server.Client.StoreAsync(Drafts.Unknown("mailto:a@example.com")))[0];

        // As if the classifier had failed on it.
        var head = await server.Services.GetRequiredService<IStatementLogReader>().HeadAsync(CancellationToken.None);
        var rules = await server.Services.GetRequiredService<LiveRuleSets>().GetAsync(CancellationToken.None);
        var aside = new SetAside(head, id, "It failed.", DateTimeOffset.UnixEpoch);
        await server.Services.GetRequiredService<IFactStore>().ApplyAsync(0, [], [aside], [], head, rules.Classifier.Version, CancellationToken.None);
        var retried = await (await admin.PostAsync("/admin/set-aside/retry")).OkAsync();
        Assert.Equal((1, 0), (retried["takenBack"]!.GetValue<int>(), retried["left"]!.GetValue<int>()));
        Assert.Equal("classified", JsonNode.Parse(await admin.GetStringAsync($"/admin/classification/{id}"))!["state"]!.GetValue<string>());
        Assert.Equal(0, (await (await admin.PostAsync("/admin/set-aside/retry")).OkAsync())["takenBack"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_statement_that_the_classification_has_not_come_to_waits()
    {
        await using var server = await TestServer.StartAsync(adjust: WithoutProjections);
        using var admin = server.Admin();
        var id = (await server.Client.StoreAsync(Some.Statement()))[0];
        Assert.Equal("waiting", JsonNode.Parse(await admin.GetStringAsync($"/admin/classification/{id}"))!["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_voided_statement_says_so()
    {
        await using var server = await TestServer.StartAsync();
        using var admin = server.Admin();
        var id = (await server.Client.StoreAsync(Some.Statement()))[0];
        var voiding = Some.Statement();
        voiding["verb"] = new JsonObject { ["id"] = "http://adlnet.gov/expapi/verbs/voided" };
        voiding["object"] = new JsonObject { ["objectType"] = "StatementRef", ["id"] = id.ToString() };
        await server.Client.StoreAsync(voiding);
        await server.WaitForProjectionsAsync();
        Assert.Equal("voided", JsonNode.Parse(await admin.GetStringAsync($"/admin/classification/{id}"))!["state"]!.GetValue<string>());
    }

    private static void WithoutProjections(Microsoft.AspNetCore.Builder.WebApplicationBuilder builder)
    {
        var services = builder.Services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationFactory is not null).ToList();
        services.ForEach(service => builder.Services.Remove(service));
    }
}
