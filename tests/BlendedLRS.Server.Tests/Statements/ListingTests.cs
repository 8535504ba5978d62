using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace BlendedLRS.Server.Tests.Statements;

public class ListingTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly HttpClient _client = shared.Client;

    [Fact]
    public async Task Newest_first_unless_ascending_is_asked_for()
    {
        var (verb, ids) = await StoreAsync(4);
        Assert.Equal(ids.Reverse(), (await _client.ListAsync(verb)).Ids);
        Assert.Equal(ids.Reverse(), (await _client.ListAsync(verb + "&ascending=false")).Ids);
        Assert.Equal(ids, (await _client.ListAsync(verb + "&ascending=true")).Ids);
    }

    [Fact]
    public async Task Since_is_exclusive_and_until_inclusive()
    {
        var (verb, ids) = await StoreAsync(3);
        var middle = Uri.EscapeDataString((await _client.ReadStatementAsync(ids[1]))["stored"]!.GetValue<string>());
        Assert.Equal([ids[2]], (await _client.ListAsync($"{verb}&since={middle}")).Ids);
        Assert.Equal([ids[1], ids[0]], (await _client.ListAsync($"{verb}&until={middle}")).Ids);
        Assert.Empty((await _client.ListAsync($"{verb}&since={middle}&until={middle}")).Ids);
    }

    [Fact]
    public async Task Agent_matches_actor_and_object_and_groups_by_their_own_identifier()
    {
        var (mbox, group) = ($"mailto:{Some.Id()}@example.com", Some.Iri("group"));
        var asActor = Some.Statement(mbox: mbox);
        var asObject = Some.Statement();
        asObject["object"] = new JsonObject { ["objectType"] = "Agent", ["mbox"] = mbox };
        var asGroup = Some.Statement();
        asGroup["actor"] = new JsonObject { ["objectType"] = "Group", ["account"] = new JsonObject { ["homePage"] = group, ["name"] = "g" } };
        var ids = await _client.StoreAsync(asActor, asObject, Some.Statement(), asGroup);
        await shared.Server.WaitForProjectionsAsync();
        Assert.Equal([ids[1], ids[0]], (await _client.ListAsync("agent=" + Uri.EscapeDataString(Some.Agent(mbox)))).Ids);
        var text = $$$"""{"objectType":"Group","account":{"homePage":"{{{group}}}","name":"g"}}""";
        Assert.Equal([ids[3]], (await _client.ListAsync("agent=" + Uri.EscapeDataString(text))).Ids);
    }

    [Fact]
    public async Task Verb_activity_and_registration_filter_alone_and_together()
    {
        var (verb, activity, registration) = (Some.Iri("verb"), Some.Iri("activity"), Some.Id());
        var registered = Some.Statement(verb: verb, activity: activity);
        registered["context"] = new JsonObject { ["registration"] = registration.ToString() };
        var ids = await _client.StoreAsync(Some.Statement(verb: verb), Some.Statement(activity: activity), registered);
        await shared.Server.WaitForProjectionsAsync();
        var (v, a, r) = ("verb=" + Uri.EscapeDataString(verb), "activity=" + Uri.EscapeDataString(activity), "registration=" + registration);
        Assert.Equal([ids[2], ids[0]], (await _client.ListAsync(v)).Ids);
        Assert.Equal([ids[2], ids[1]], (await _client.ListAsync(a)).Ids);
        Assert.Equal([ids[2]], (await _client.ListAsync(r)).Ids);
        Assert.Equal([ids[2]], (await _client.ListAsync($"{v}&{a}&{r}")).Ids);
        Assert.Empty((await _client.ListAsync($"{v}&registration={Some.Id()}")).Ids);
    }

    [Fact]
    public async Task Nothing_found_is_an_empty_list_without_more()
    {
        var response = await _client.GetAsync($"{Calls.Statements}?verb={Uri.EscapeDataString(Some.Iri("verb"))}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"statements":[],"more":""}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Head_answers_without_a_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, Calls.Statements);
        var head = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Consistent_through_is_never_ahead_of_what_a_list_shows()
    {
        var verb = Some.Iri("verb");
        for (var i = 0; i < 30; i++)
        {
            var id = (await _client.StoreAsync(Some.Statement(verb: verb)))[0];
            var stored = DateTimeOffset.Parse((await _client.ReadStatementAsync(id))["stored"]!.GetValue<string>(), CultureInfo.InvariantCulture);
            var response = await _client.GetAsync($"{Calls.Statements}?limit=1&verb={Uri.EscapeDataString(verb)}");
            var through = DateTimeOffset.Parse(response.Headers.GetValues("X-Experience-API-Consistent-Through").Single(), CultureInfo.InvariantCulture);
            if (through >= stored)
            {
                Assert.Contains(id.ToString(), await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("agent=anna")]
    [InlineData("agent={}")]
    [InlineData("agent=")]
    [InlineData("agent=[]")]
    [InlineData("""agent={"mbox":"anna"}""")]
    [InlineData("""agent={"mbox":"mailto:a@b.nl","openid":"http://a.nl"}""")]
    [InlineData("""agent={"mbox":"mailto:a@b.nl"},"timestamp":"2020-01-01T00:00:00Z" """)]
    [InlineData("""agent={"objectType":"Group","member":[{"mbox":"mailto:a@b.nl"}]}""")]
    [InlineData("verb=completed")]
    [InlineData("verb=")]
    [InlineData("activity=course")]
    [InlineData("registration=1")]
    [InlineData("since=yesterday")]
    [InlineData("since=2020-01-01")]
    [InlineData("until=2020-01-01T00:00:00-00:00")]
    [InlineData("until=")]
    [InlineData("limit=-1")]
    [InlineData("limit=1.5")]
    [InlineData("limit=ten")]
    [InlineData("limit=")]
    [InlineData("ascending=yes")]
    [InlineData("ascending=True")]
    [InlineData("related_agents=1")]
    [InlineData("related_activities=no")]
    [InlineData("format=pretty")]
    [InlineData("attachments=1")]
    public async Task A_wrong_value_is_refused_and_the_parameter_is_named(string query)
    {
        var name = query[..query.IndexOf('=', StringComparison.Ordinal)];
        var value = query[(name.Length + 1)..];
        var text = await _client.GetAsync($"{Calls.Statements}?{name}={Uri.EscapeDataString(value)}").RefusalAsync(HttpStatusCode.BadRequest);
        Assert.Contains($"'{name}'", text, StringComparison.Ordinal);
    }

    private async Task<(string Query, Guid[] Ids)> StoreAsync(int count)
    {
        var verb = Some.Iri("verb");
        var ids = await _client.StoreAsync([.. Enumerable.Range(0, count).Select(_ => Some.Statement(verb: verb))]);
        await shared.Server.WaitForProjectionsAsync();
        return ("verb=" + Uri.EscapeDataString(verb), ids);
    }
}
