using System.Net;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.People;

namespace BlendedLRS.Server.Tests.Scim;

/// <summary>The requests of Microsoft Entra ID, in the order and form of its page "Develop and plan provisioning for a SCIM endpoint".</summary>
public sealed class EntraFlowTests
{
    private const string Enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    [Fact]
    public async Task A_person_joins_changes_leaves_and_comes_back()
    {
        await using var scim = await ScimServer.StartAsync();
        Assert.Equal(0, (await scim.ListAsync("Users", "userName eq \"anna@example.com\""))["totalResults"]!.GetValue<int>());
        var id = Id(await scim.PostAsync("Users", New("anna", "Line 1", "1042")));
        var first = scim.Today;
        var shown = await scim.GetAsync($"Users/{id}");
        Assert.Equal("Anna", shown["name"]!["givenName"]!.GetValue<string>());
        Assert.Null(shown["roles"]);
        Assert.EndsWith($"/scim/v2/Users/{id}", shown["meta"]!["location"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(id, Id((await scim.ListAsync("Users", "externalId eq \"anna\""))["Resources"]![0]!));
        var person = await scim.PersonAsync("1042");
        Assert.Equal(["mbox|mailto:anna@example.com", "mbox|mailto:anna.work@example.com"], person.Ifis.Select(ifi => ifi.Key));
        Assert.Equal([new Assignment(first) { Unit = "Line 1" }], person.Assignments);

        scim.Sleep(10);
        await scim.PatchAsync($"Users/{id}", """[{"op":"Replace","path":"emails[type eq \"work\"].value","value":"anna.smit@example.com"},{"op":"Replace","path":"name.familyName","value":"Smit-Bos"}]""");
        await scim.PatchAsync($"Users/{id}", $$$"""[{"op":"Add","path":"{{{Enterprise}}}:department","value":"Lab"},{"op":"Add","value":{"displayName":"Anna Smit-Bos","title":"chemist"}}]""");
        var second = scim.Today;
        person = await scim.PersonAsync("1042");
        Assert.Equal("Anna Smit-Bos", person.Name);
        Assert.Contains("mbox|mailto:anna.smit@example.com", person.Ifis.Select(ifi => ifi.Key));
        Assert.Equal([new Assignment(first, second) { Unit = "Line 1" }, new Assignment(second) { Unit = "Lab", Role = "chemist" }], person.Assignments);

        scim.Sleep(10);
        var disabled = await scim.PatchAsync($"Users/{id}", """[{"op":"Replace","path":"active","value":"False"}]""");
        Assert.False(disabled["active"]!.GetValue<bool>());
        Assert.Equal(scim.Today, (await scim.PersonAsync("1042")).Assignments[^1].Until);
        scim.Sleep(10);
        await scim.PatchAsync($"Users/{id}", """[{"op":"Replace","value":{"active":"True"}}]""");
        person = await scim.PersonAsync("1042");
        Assert.Equal((scim.Today, null, "Lab"), (person.Assignments[^1].From, person.Assignments[^1].Until, person.Assignments[^1].Unit));
        Assert.Equal(3, person.Assignments.Count);

        scim.Sleep(10);
        await scim.DeleteAsync($"Users/{id}");
        await scim.RefusedAsync(HttpMethod.Get, $"Users/{id}", null, HttpStatusCode.NotFound);
        Assert.Equal(scim.Today, (await scim.PersonAsync("1042")).Assignments[^1].Until);
        scim.Sleep(10);
        await scim.PostAsync("Users", New("anna", "Lab", "1042"));
        var back = await scim.PersonAsync("1042");
        Assert.Equal(person.Key, back.Key);
        Assert.Equal(4, back.Assignments.Count);
    }

    [Fact]
    public async Task A_manager_by_id_alone_leads_the_unit_of_their_people()
    {
        await using var scim = await ScimServer.StartAsync();
        var boss = Id(await scim.PostAsync("Users", New("ben", "Plant", "1")));
        var id = Id(await scim.PostAsync("Users", New("anna", "Line 1", "2")));
        await scim.PatchAsync($"Users/{id}", $$"""[{"op":"Add","path":"{{Enterprise}}:manager","value":"{{boss}}"}]""");
        var roster = await scim.RosterAsync();
        Assert.True(roster.Manages((await scim.PersonAsync("1")).Key, (await scim.PersonAsync("2")).Key, scim.Today));
        Assert.Equal(boss, (await scim.GetAsync($"Users/{id}"))[Enterprise]!["manager"]!["value"]!.GetValue<string>());
    }

    [Fact]
    public async Task Groups_are_kept_and_those_of_the_prefix_are_units()
    {
        await using var scim = await ScimServer.StartAsync(("Roster:ScimUnitGroupPrefix", "unit: "), ("Roster:ScimUnitFrom", "none"));
        var anna = Id(await scim.PostAsync("Users", New("anna", "ignored", "1")));
        var ben = Id(await scim.PostAsync("Users", New("ben", "ignored", "2")));
        var group = Id(await scim.PostAsync("Groups", """{"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"externalId":"8aa1a0c0","displayName":"unit: Line 1","meta":{"resourceType":"Group"}}"""));
        Assert.Null((await scim.GetAsync($"Groups/{group}?excludedAttributes=members"))["members"]);
        await scim.PatchAsync($"Groups/{group}", $$"""[{"op":"Add","path":"members","value":[{"$ref":null,"value":"{{anna}}"},{"$ref":null,"value":"{{ben}}"}]}]""");
        Assert.Equal("Line 1", (await scim.PersonAsync("1")).Assignments[^1].Unit);
        var found = await scim.GetAsync($"Groups?excludedAttributes=members&filter={Uri.EscapeDataString("displayName eq \"unit: Line 1\"")}");
        Assert.Equal(group, Id(found["Resources"]![0]!));
        Assert.Null(found["Resources"]![0]!["members"]);
        Assert.Equal(group, (await scim.GetAsync($"Users/{anna}"))["groups"]![0]!["value"]!.GetValue<string>());

        scim.Sleep(5);
        await scim.PatchAsync($"Groups/{group}", $$"""[{"op":"Remove","path":"members","value":[{"$ref":null,"value":"{{anna}}"}]}]""");
        Assert.Null((await scim.PersonAsync("1")).Assignments[^1].Unit);
        Assert.Equal(scim.Today, (await scim.PersonAsync("1")).Assignments[^1].From);
        Assert.Equal("Line 1", (await scim.PersonAsync("2")).Assignments[^1].Unit);
        await scim.PatchAsync($"Groups/{group}", """[{"op":"Replace","path":"displayName","value":"friends of cake"}]""");
        Assert.Null((await scim.PersonAsync("2")).Assignments[^1].Unit);
        await scim.DeleteAsync($"Users/{ben}");
        Assert.Empty((await scim.GetAsync($"Groups/{group}"))["members"]?.AsArray() ?? []);
        await scim.DeleteAsync($"Groups/{group}");
        await scim.RefusedAsync(HttpMethod.Get, $"Groups/{group}", null, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_second_user_of_the_same_name_number_or_mailbox_is_refused()
    {
        await using var scim = await ScimServer.StartAsync();
        await scim.PostAsync("Users", New("anna", "Lab", "1"));
        Assert.Equal("uniqueness", await scim.RefusedAsync(HttpMethod.Post, "Users", New("Anna", "Lab", "2"), HttpStatusCode.Conflict));
        Assert.Equal("uniqueness", await scim.RefusedAsync(HttpMethod.Post, "Users", New("ben", "Lab", "1"), HttpStatusCode.Conflict));
        Assert.Equal("uniqueness", await scim.RefusedAsync(HttpMethod.Post, "Users", """{"userName":"cem","emails":[{"value":"anna.work@example.com"}]}""", HttpStatusCode.Conflict));
        Assert.Single((await scim.RosterAsync()).People);
    }

    private static string Id(JsonNode resource) => resource["id"]!.GetValue<string>();

    private static string New(string name, string department, string number) => $$$"""
        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","{{{Enterprise}}}"],"externalId":"{{{name}}}","userName":"{{{name}}}@example.com","active":true,
         "emails":[{"primary":true,"type":"work","value":"{{{name}}}.work@example.com"}],"meta":{"resourceType":"User"},
         "name":{"formatted":"Anna Smit","familyName":"Smit","givenName":"Anna"},"roles":[],"{{{Enterprise}}}":{"department":"{{{department}}}","employeeNumber":"{{{number}}}"}}
        """;
}
