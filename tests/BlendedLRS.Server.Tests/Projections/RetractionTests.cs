using System.Text.Json.Nodes;
using BlendedLRS.Storage.Facts;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Projections;

/// <summary>A voided Statement counts no more, whichever of the two came first.</summary>
public class RetractionTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly HttpClient _client = shared.Client;

    [Fact]
    public async Task A_voided_completion_counts_no_more()
    {
        var (kept, early, late, voiding) = (Some.Id(), Some.Id(), Some.Id(), Some.Id());
        await _client.StoreAsync(Completed(kept), Completed(early));
        await shared.Server.WaitForProjectionsAsync();
        Assert.Equal([kept, early], await CountedAsync(kept, early));
        await _client.StoreAsync(Voiding(early), Voiding(late));
        await _client.StoreAsync(Completed(late), Voiding(voiding));
        await shared.Server.WaitForProjectionsAsync();
        Assert.Equal([kept], await CountedAsync(kept, early, late));
    }

    private static JsonObject Completed(Guid id)
    {
        var statement = Some.Statement(id);
        statement["object"]!["definition"] = new JsonObject { ["type"] = "http://adlnet.gov/expapi/activities/course" };
        return statement;
    }

    private static JsonObject Voiding(Guid target)
    {
        var statement = Some.Statement(verb: "http://adlnet.gov/expapi/verbs/voided");
        statement["object"] = new JsonObject { ["objectType"] = "StatementRef", ["id"] = target.ToString() };
        return statement;
    }

    private async Task<List<Guid>> CountedAsync(params Guid[] ids)
    {
        var counted = new List<Guid>();
        await foreach (var fact in shared.Server.Services.GetRequiredService<IFactQueries>().ReadAllAsync(CancellationToken.None))
        {
            if (fact.Counts && ids.Contains(fact.StatementId))
            {
                counted.Add(fact.StatementId);
            }
        }

        return counted;
    }
}
