using System.Text.Json.Nodes;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Projections;
using BlendedLRS.Server.RuleSets;
using BlendedLRS.Storage.Facts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BlendedLRS.Server.Tests.RuleSets;

/// <summary>Published rules reach what is stored, without a moment in which readers see half of it.</summary>
public sealed class ReapplicationTests
{
    [Fact]
    public async Task What_is_stored_is_classified_anew_when_rules_are_published()
    {
        await using var server = await TestServer.StartAsync();
        using var admin = server.Admin();
        await server.Client.StoreAsync([.. Enumerable.Range(0, 5).Select(i => Drafts.Unknown($"mailto:{i}@example.com"))]);
        await server.WaitForProjectionsAsync();
        await admin.PublishAsync("7.1.0", await admin.ChangedAsync("7.1.0", "learning"));
        await server.WaitForRulesAsync();
        Assert.Equal(5, (await CountAsync(server))[LearningKind.Learning]);
        Assert.Empty(JsonNode.Parse(await admin.GetStringAsync("/admin/unclassified"))!["groups"]!.AsArray());

        // What comes now is read by the new rules, too, also after a restart.
        await server.RestartAsync();
        await server.Client.StoreAsync(Drafts.Unknown("mailto:6@example.com"));
        await server.WaitForProjectionsAsync();
        Assert.Equal(6, (await CountAsync(server))[LearningKind.Learning]);
    }

    [Fact]
    public async Task Readers_see_the_old_rules_with_what_comes_meanwhile_and_then_the_new_at_once_also_after_a_crash_between()
    {
        await using var server = await TestServer.StartAsync(adjust: WithoutReapplication);
        using var admin = server.Admin();
        await server.Client.StoreAsync([.. Enumerable.Range(0, 1_200).Select(i => Drafts.Unknown($"mailto:{i}@example.com"))]);
        await server.WaitForProjectionsAsync();
        var old = await CurrentAsync(server);
        await admin.PublishAsync("7.1.0", await admin.ChangedAsync("7.1.0", "learning"));

        Assert.True(await server.Services.GetRequiredService<Reapplication>().StepAsync(CancellationToken.None));
        Assert.Equal(old, await CurrentAsync(server));
        Assert.Equal(1_200, (await CountAsync(server))[LearningKind.Unclassified]);

        // What is half done is left, and found again by the next process.
        await server.DisposeAppAsync();
        await server.RestartAsync();
        await server.Client.StoreAsync(Drafts.Unknown("mailto:later@example.com"));
        await server.WaitForProjectionsAsync();
        var current = await CurrentAsync(server);
        Assert.Equal(old.RuleSetVersion, current.RuleSetVersion);
        Assert.True(current.Position > old.Position, "the old rules do not follow the log");
        Assert.Equal(1_201, (await CountAsync(server))[LearningKind.Unclassified]);

        var reapplication = server.Services.GetRequiredService<Reapplication>();
        var switched = reapplication.Switched;
        while (!switched.IsCompleted)
        {
            Assert.Equal(1_201, (await CountAsync(server))[LearningKind.Unclassified]);
            Assert.True(await reapplication.StepAsync(CancellationToken.None));
        }

        Assert.StartsWith("7.1.0+", (await CurrentAsync(server)).RuleSetVersion, StringComparison.Ordinal);
        Assert.Equal([(LearningKind.Learning, 1_201L)], (await CountAsync(server)).Select(count => (count.Key, count.Value)));
        while (await reapplication.StepAsync(CancellationToken.None))
        {
        }

        Assert.Equal(0, await server.Services.GetRequiredService<IFactStore>().PositionAsync(old.RuleSetVersion, CancellationToken.None));
    }

    [Fact]
    public async Task Import_brings_rules_that_were_published_meanwhile_to_their_end()
    {
        await using var server = await TestServer.StartAsync(adjust: WithoutReapplication);
        using var admin = server.Admin();
        await server.Client.StoreAsync([.. Enumerable.Range(0, 5).Select(i => Drafts.Unknown($"mailto:{i}@example.com"))]);
        await server.WaitForProjectionsAsync();
        await admin.PublishAsync("7.1.0", await admin.ChangedAsync("7.1.0", "learning"));
        await server.Services.GetRequiredService<ProjectionCatchUp>().RunAsync((_, _, _) => { }, CancellationToken.None);
        Assert.Equal(5, (await CountAsync(server))[LearningKind.Learning]);
        Assert.True(await server.Services.GetRequiredService<CellProjection>().AreOfRulesInForceAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Facts_whose_rules_nobody_knows_any_more_stay_until_the_new_ones_are_there()
    {
        var data = Directory.CreateTempSubdirectory("blendedlrs-rules-").FullName;
        await using (var server = await TestServer.StartAsync(dataDirectory: data))
        {
            await server.Client.StoreAsync(Drafts.Unknown("mailto:a@example.com"));
            await server.WaitForProjectionsAsync();
        }

        await using (var server = await TestServer.StartAsync([("Reporting:TimeZone", "Europe/Amsterdam")], data, WithoutReapplication))
        {
            var rules = await server.Services.GetRequiredService<LiveRuleSets>().GetAsync(CancellationToken.None);
            Assert.Null(await server.Services.GetRequiredService<LiveRuleSets>().FindAsync("1.0.0+0", CancellationToken.None));

            // The projection itself goes on with the new facts where it cannot go on with the old.
            await server.Client.StoreAsync(Drafts.Unknown("mailto:b@example.com"));
            await server.WaitForProjectionsAsync();
            Assert.Equal(rules.Classifier.Version, (await CurrentAsync(server)).RuleSetVersion);
            Assert.Equal(2, (await CountAsync(server))[LearningKind.Unclassified]);
        }

        TestStore.Delete(data);
    }

    private static void WithoutReapplication(Microsoft.AspNetCore.Builder.WebApplicationBuilder builder) =>
        builder.Services.Remove(builder.Services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(ReapplicationService)));

    private static async Task<FactGeneration> CurrentAsync(TestServer server) =>
        (await server.Services.GetRequiredService<IFactQueries>().CurrentAsync(CancellationToken.None))!;

    private static Task<IReadOnlyDictionary<LearningKind, long>> CountAsync(TestServer server) =>
        server.Services.GetRequiredService<IFactQueries>().CountByKindAsync(CancellationToken.None);
}
