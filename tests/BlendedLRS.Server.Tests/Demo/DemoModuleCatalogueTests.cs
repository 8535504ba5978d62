using System.Text.Json;
using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Catalogue;
using BlendedLRS.Server.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Demo;

/// <summary>The demo's catalogue says what its Statements say.</summary>
public sealed class DemoModuleCatalogueTests
{
    private const string Base = "https://lrs.noorderwerk.example/profile";
    private static readonly DateOnly Today = new(2026, 3, 18);
    private static readonly IReadOnlyList<DemoStatement> Year = DemoOrganisation.Statements(Today, Base);
    private static readonly CatalogueContent Content = DemoModuleCatalogue.Of(Year, Base, new DemoCalendar(Today).First);

    [Fact]
    public void It_is_a_good_catalogue_with_one_mandatory_set()
    {
        Assert.Empty(CatalogueCheck.Faults(Content));
        Assert.Equal(13, Content.Modules.Count);
        var set = Content.BaselineSets.Values.Single();
        Assert.True(set.IsMandatory);
        Assert.Equal(["lockout", "fire", "cyber"], set.Items);
        Assert.Equal(3, Content.Modules.Values.Select(module => module.Class).Distinct().Count());
    }

    [Fact]
    public void Every_second_revision_is_the_one_that_was_stated_with_its_cause_and_the_feedback_it_answers()
    {
        var given = Year.Select(statement => statement.Id).ToHashSet();
        var revised = Content.Modules.Values.Where(module => module.Revisions.Count == 2).ToList();
        Assert.Equal(12, revised.Count);
        foreach (var revision in revised.Select(module => module.Revisions[1]))
        {
            var statement = Year.Single(one => one.Timestamp == revision.Released && Text(one).Contains("/verbs/revised", StringComparison.Ordinal) && Text(one).Contains($"\"{revision.ActivityId}\"", StringComparison.Ordinal));
            Assert.Equal(revision.Cause == RevisionCause.Feedback, Text(statement).Contains("\"feedback\"", StringComparison.Ordinal));
            Assert.All(revision.Addresses, id => Assert.Contains(id, given));
        }
    }

    [Fact]
    public void Every_completion_of_a_course_or_module_is_of_a_module_of_the_catalogue()
    {
        var catalogue = new ModuleCatalogue([.. Content.Modules.Values], [.. Content.BaselineSets.Values]);
        var formal = Year.Where(one => one.Source is SourceKind.Lms or SourceKind.Content).Select(one => JsonDocument.Parse(one.Utf8).RootElement)
            .Where(one => one.GetProperty("verb").GetProperty("id").GetString()!.Split('/')[^1] is "completed" or "attended" or "passed")
            .Select(one => one.GetProperty("object").GetProperty("id").GetString()!).Where(id => !id.Contains("/attempt/", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        Assert.True(formal.Count > 30);
        Assert.All(formal, id => Assert.NotNull(catalogue.Find(null, id)));
    }

    [Fact]
    public async Task A_new_demo_store_has_it()
    {
        await using var server = await TestServer.StartAsync([("Demo", "true")]);
        var catalogue = await server.Services.GetRequiredService<CatalogueSource>().ReadAsync(CancellationToken.None);
        Assert.Equal(13, catalogue.Modules.Count);
        Assert.Equal(DemoModuleCatalogue.BaselineKey, catalogue.BaselineSets.Single().Key);
    }

    private static string Text(DemoStatement statement) => System.Text.Encoding.UTF8.GetString(statement.Utf8.Span);
}
