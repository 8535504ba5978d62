using System.Text.Json.Nodes;

namespace BlendedLRS.Server.Tests.Statements;

/// <summary>What refers to a Statement is found by what that one says (xAPI-Communication 2.1.3, "Filter Conditions for StatementRefs").</summary>
public class ReferenceTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly HttpClient _client = shared.Client;

    [Fact]
    public async Task A_statement_is_found_by_what_it_refers_to_in_either_order_of_arrival()
    {
        var verb = Some.Iri("verb");
        var (early, late) = (Some.Id(), Some.Id());
        var before = await _client.StoreAsync(About(late), About(early));
        await _client.StoreAsync(Some.Statement(early, verb: verb), Some.Statement(late, verb: verb));
        var after = await _client.StoreAsync(About(early));
        await shared.Server.WaitForProjectionsAsync();
        Guid[] expected = [after[0], late, early, before[1], before[0]];
        Assert.Equal(expected, await FoundAsync("verb=" + Uri.EscapeDataString(verb)));
        Assert.Equal(expected.Reverse(), await FoundAsync("ascending=true&verb=" + Uri.EscapeDataString(verb)));
    }

    [Fact]
    public async Task Since_until_and_limit_look_at_the_statement_itself()
    {
        var verb = Some.Iri("verb");
        var target = (await _client.StoreAsync(Some.Statement(verb: verb)))[0];
        var about = (await _client.StoreAsync(About(target)))[0];
        await shared.Server.WaitForProjectionsAsync();
        var stored = (await _client.ReadStatementAsync(target))["stored"]!.GetValue<string>();
        var filter = "verb=" + Uri.EscapeDataString(verb);
        Assert.Equal([about], await FoundAsync($"{filter}&since={stored}"));
        Assert.Equal([target], await FoundAsync($"{filter}&until={stored}"));
        Assert.Equal([about], await FoundAsync($"{filter}&limit=1"));
    }

    [Fact]
    public async Task A_voided_statement_is_absent_from_lists_and_what_refers_to_it_is_there()
    {
        var verb = Some.Iri("verb");
        var target = (await _client.StoreAsync(Some.Statement(verb: verb)))[0];
        var about = (await _client.StoreAsync(About(target)))[0];
        var voiding = (await _client.StoreAsync(About(target, "http://adlnet.gov/expapi/verbs/voided")))[0];
        await shared.Server.WaitForProjectionsAsync();
        Assert.Equal([voiding, about], await FoundAsync("verb=" + Uri.EscapeDataString(verb)));
    }

    [Fact]
    public async Task A_related_agent_is_found_in_the_context_and_as_the_authority()
    {
        var mbox = $"mailto:{Some.Id()}@example.com";
        var statement = Some.Statement();
        statement["context"] = new JsonObject { ["instructor"] = new JsonObject { ["mbox"] = mbox } };
        var id = (await _client.StoreAsync(statement))[0];
        await shared.Server.WaitForProjectionsAsync();
        var agent = "agent=" + Uri.EscapeDataString(Some.Agent(mbox));
        Assert.Empty(await FoundAsync(agent));
        Assert.Empty(await FoundAsync(agent + "&related_agents=false"));
        Assert.Equal([id], await FoundAsync(agent + "&related_agents=true"));
        var authority = (await _client.ReadStatementAsync(id))["authority"]!.ToJsonString();
        Assert.Contains(id, await FoundAsync("related_agents=true&limit=5&agent=" + Uri.EscapeDataString(authority)));
    }

    [Fact]
    public async Task A_related_activity_is_found_in_the_context()
    {
        var course = Some.Iri("course");
        var statement = Some.Statement();
        statement["context"] = new JsonObject { ["contextActivities"] = new JsonObject { ["grouping"] = new JsonArray(new JsonObject { ["id"] = course }) } };
        var id = (await _client.StoreAsync(statement))[0];
        await shared.Server.WaitForProjectionsAsync();
        var activity = "activity=" + Uri.EscapeDataString(course);
        Assert.Empty(await FoundAsync(activity));
        Assert.Equal([id], await FoundAsync(activity + "&related_activities=true"));
    }

    private static JsonObject About(Guid target, string verb = "http://adlnet.gov/expapi/verbs/commented")
    {
        var statement = Some.Statement(verb: verb);
        statement["object"] = new JsonObject { ["objectType"] = "StatementRef", ["id"] = target.ToString() };
        return statement;
    }

    private async Task<Guid[]> FoundAsync(string query) => (await _client.ListAsync(query)).Ids;
}
