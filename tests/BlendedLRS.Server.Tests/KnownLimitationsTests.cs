using System.Text.Json.Nodes;
using BlendedLRS.Storage.Facts;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests;

/// <summary>What the product does not do yet, and does not refuse by name either; each test falls when it does.</summary>
public class KnownLimitationsTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly HttpClient _client = shared.Client;

    [Fact]
    public async Task A_module_and_the_course_around_it_are_counted_as_two_experiences()
    {
        var ids = await _client.StoreAsync(Completed("course"), Completed("module"));
        await shared.Server.WaitForProjectionsAsync();
        var counted = 0;
        await foreach (var fact in shared.Server.Services.GetRequiredService<IFactQueries>().ReadAllAsync(CancellationToken.None))
        {
            counted += ids.Contains(fact.StatementId) && fact.Counts ? 1 : 0;
        }

        Assert.Equal(2, counted);
    }

    private static JsonObject Completed(string type)
    {
        var statement = Some.Statement(activity: Some.Iri(type));
        statement["object"]!["definition"] = new JsonObject { ["type"] = "http://adlnet.gov/expapi/activities/" + type };
        return statement;
    }
}
