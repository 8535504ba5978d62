using System.Net;

namespace BlendedLRS.Server.Tests.Scim;

/// <summary>The requests of Okta, in the order and form of its page "SCIM 2.0 protocol reference".</summary>
public sealed class OktaFlowTests
{
    [Fact]
    public async Task A_person_is_imported_updated_and_deactivated()
    {
        await using var scim = await ScimServer.StartAsync();
        var empty = await scim.GetAsync($"Users?filter={Uri.EscapeDataString("userName eq \"test.user@okta.local\"")}&startIndex=1&count=100");
        Assert.Equal((0, 0), (empty["totalResults"]!.GetValue<int>(), empty["Resources"]!.AsArray().Count));
        var made = await scim.PostAsync("Users", Body("\"id\":\"ignored\",", "Test", "true"));
        var id = made["id"]!.GetValue<string>();
        Assert.NotEqual("ignored", id);
        Assert.DoesNotContain("1mz050nq", made.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("00ujl29u0le5T6Aj10h7", (await scim.GetAsync($"Users/{id}"))["externalId"]!.GetValue<string>());
        Assert.Equal("Test User", (await scim.PersonAsync("00ujl29u0le5T6Aj10h7")).Name);

        var updated = await scim.PutAsync($"Users/{id}", Body($"\"id\":\"{id}\",", "Another", "true"));
        Assert.Equal(("Another", id), (updated["name"]!["givenName"]!.GetValue<string>(), updated["id"]!.GetValue<string>()));
        await scim.PatchAsync($"Users/{id}", """[{"op":"replace","value":{"active":false}}]""");
        Assert.Empty((await scim.PersonAsync("00ujl29u0le5T6Aj10h7")).Assignments);
        await scim.PutAsync($"Users/{id}", Body("", "Another", "true"));
        Assert.Null(Assert.Single((await scim.PersonAsync("00ujl29u0le5T6Aj10h7")).Assignments).Until);
        var page = await scim.GetAsync("Users?startIndex=1&count=100");
        Assert.Equal((1, 1), (page["totalResults"]!.GetValue<int>(), page["itemsPerPage"]!.GetValue<int>()));
    }

    [Fact]
    public async Task A_group_is_pushed_with_its_members()
    {
        await using var scim = await ScimServer.StartAsync();
        var id = (await scim.PostAsync("Users", Body("", "Test", "true")))["id"]!.GetValue<string>();
        var group = (await scim.PostAsync("Groups", $$"""{"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"Test SCIMv2","members":[{"value":"{{id}}","display":"test.user@okta.local"}]}"""))["id"]!.GetValue<string>();
        await scim.PatchAsync($"Groups/{group}", $$$"""[{"op":"replace","value":{"id":"{{{group}}}","displayName":"Test SCIMv3"}}]""");
        await scim.PatchAsync($"Groups/{group}", $$"""[{"op":"remove","path":"members[value eq \"{{id}}\"]"}]""");
        var shown = await scim.GetAsync($"Groups/{group}");
        Assert.Equal("Test SCIMv3", shown["displayName"]!.GetValue<string>());
        Assert.Null(shown["members"]);
        await scim.PatchAsync($"Groups/{group}", $$"""[{"op":"add","path":"members","value":[{"value":"{{id}}","display":"test.user@okta.local"}]}]""");
        Assert.Single((await scim.GetAsync($"Groups/{group}"))["members"]!.AsArray());
        await scim.PutAsync($"Groups/{group}", """{"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"Test SCIMv3","members":[]}""");
        Assert.Null((await scim.GetAsync($"Groups/{group}"))["members"]);
        Assert.Equal("invalidValue", await scim.RefusedAsync(HttpMethod.Patch, $"Groups/{group}", """{"Operations":[{"op":"add","path":"members","value":[{"value":"nobody"}]}]}""", HttpStatusCode.BadRequest));
        await scim.DeleteAsync($"Groups/{group}");
    }

    private static string Body(string id, string name, string active) => $$$"""
        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],{{{id}}}"userName":"test.user@okta.local","name":{"givenName":"{{{name}}}","familyName":"User"},
         "emails":[{"primary":true,"value":"test.user@okta.local","type":"work"}],"displayName":"{{{name}}} User","locale":"en-US",
         "externalId":"00ujl29u0le5T6Aj10h7","groups":[],"password":"1mz050nq","active":{{{active}}}}
        """;
}
