using System.Net;
using System.Text.Json.Nodes;
using BlendedLRS.Server.Tests.Documents;

namespace BlendedLRS.Server.Tests.Agents;

/// <summary>Communication 2.4: the Person Object of an Agent.</summary>
public class PersonTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Theory]
    [InlineData("""{"mbox":"mailto:ann@example.com"}""", """{"objectType":"Person","mbox":["mailto:ann@example.com"]}""")]
    [InlineData("""{"objectType":"Agent","name":"Änn","openid":"http://ann.example/"}""", """{"objectType":"Person","name":["Änn"],"openid":["http://ann.example/"]}""")]
    [InlineData("""{"mbox_sha1sum":"ebd31e95054c018b10727ccffd2ef2ec3a016ee9"}""", """{"objectType":"Person","mbox_sha1sum":["ebd31e95054c018b10727ccffd2ef2ec3a016ee9"]}""")]
    [InlineData("""{"account":{"homePage":"https://hr.example","name":"1"}}""", """{"objectType":"Person","account":[{"homePage":"https://hr.example","name":"1"}]}""")]
    public async Task A_person_holds_what_the_agent_says_as_arrays(string agent, string person)
    {
        foreach (var version in (string[])["1.0.3", "2.0.0"])
        {
            using var client = shared.Speaking(version);
            var address = "/xapi/agents?agent=" + DocumentCalls.Escape(agent);
            var answer = await client.GetAsync(address);
            Assert.Equal("application/json", answer.Content.Headers.ContentType!.ToString());
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(person), JsonNode.Parse(await answer.Content.ReadAsStringAsync())));
            var head = await client.SendAsync("HEAD", address);
            Assert.Equal(answer.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
            Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync("GET", address, ifNoneMatch: head.Headers.ETag!.ToString())).StatusCode);
        }
    }

    [Fact]
    public async Task Values_go_over_as_they_were_sent()
    {
        const string Agent = """{ "name": "\ud800 \u00e9 <b>", "mbox": "mailto:ann@example.com" }""";
        Assert.Equal(
            """{"objectType":"Person","name":["\ud800 \u00e9 <b>"],"mbox":["mailto:ann@example.com"]}""",
            await shared.Client.ReadAsync("/xapi/agents?agent=" + DocumentCalls.Escape(Agent)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"objectType":"Agent"}""")]
    [InlineData("""{"objectType":"Group","mbox":"mailto:team@example.com"}""")]
    [InlineData("""{"objectType":"Group","member":[{"mbox":"mailto:ann@example.com"}]}""")]
    public async Task What_is_no_agent_has_no_person(string agent) =>
        Assert.Contains("'agent'", await shared.Client.GetAsync("/xapi/agents?agent=" + DocumentCalls.Escape(agent)).RefusalAsync(HttpStatusCode.BadRequest), StringComparison.Ordinal);
}
