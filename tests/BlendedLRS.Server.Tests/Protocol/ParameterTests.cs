using System.Net;

namespace BlendedLRS.Server.Tests.Protocol;

/// <summary>xAPI-Communication 3.2: parameters that the resource does not know, or spelled in another case, are refused.</summary>
public class ParameterTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private static readonly string[] Known =
    [
        "statementId", "voidedStatementId", "agent", "verb", "activity", "registration", "related_activities", "related_agents",
        "since", "until", "limit", "format", "attachments", "ascending", "more",
    ];

    public static TheoryData<string, string> WronglyCased()
    {
        var cases = new TheoryData<string, string>();
        foreach (var name in Known)
        {
            cases.Add(name.ToUpperInvariant(), name);
            cases.Add(char.ToUpperInvariant(name[0]) + name[1..], name);
        }

        cases.Add("statementid", "statementId");
        cases.Add("statementID", "statementId");
        return cases;
    }

    [Theory]
    [MemberData(nameof(WronglyCased))]
    public async Task A_wrongly_cased_parameter_is_refused_and_the_right_spelling_told(string sent, string right)
    {
        var text = await shared.Client.GetAsync($"{Calls.Statements}?{sent}=1").RefusalAsync(HttpStatusCode.BadRequest);
        Assert.Contains($"spelled '{right}'", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/xapi/statements?foo=1")]
    [InlineData("GET", "/xapi/statements?=1")]
    [InlineData("GET", "/xapi/statements?foo")]
    [InlineData("GET", "/xapi/statements?limit=1&api_key=1")]
    [InlineData("GET", "/xapi/statements?verb%20=http://v.nl")]
    [InlineData("POST", "/xapi/statements?statementId=00000000-0000-4000-8000-000000000001")]
    [InlineData("POST", "/xapi/statements?limit=1")]
    [InlineData("PUT", "/xapi/statements?statementId=00000000-0000-4000-8000-000000000001&limit=1")]
    [InlineData("PUT", "/xapi/statements?StatementId=00000000-0000-4000-8000-000000000001")]
    [InlineData("GET", "/xapi/about?foo=1")]
    public async Task An_unknown_parameter_is_refused(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method != "GET")
        {
            request.Content = Calls.Json(Some.Statement().ToJsonString());
        }

        await shared.Client.SendAsync(request).RefusalAsync(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("limit=1&limit=2")]
    [InlineData("verb=http://a.nl&verb=http://b.nl")]
    public async Task A_parameter_sent_twice_is_refused(string query) =>
        Assert.Contains("more than once", await shared.Client.GetAsync($"{Calls.Statements}?{query}").RefusalAsync(HttpStatusCode.BadRequest), StringComparison.Ordinal);
}
