using System.Net;

namespace BlendedLRS.Server.Tests.Documents;

/// <summary>Communication 2.3 to 2.7 and 3.2: parameters are required, exact, and valid by the rules of Statements.</summary>
public class DocumentParameterTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const string Activity = "activityId=http%3A%2F%2Fexample.com%2Fa";
    private const string Agent = "agent=%7B%22mbox%22%3A%22mailto%3Aann%40example.com%22%7D";
    private const string State = "/xapi/activities/state?";
    private const string ActivityProfile = "/xapi/activities/profile?";
    private const string AgentProfile = "/xapi/agents/profile?";

    /// <summary>Requests that lack nothing.</summary>
    private static readonly string[] Complete =
        [$"{State}{Activity}&{Agent}&stateId=s", $"{ActivityProfile}{Activity}&profileId=p", $"{AgentProfile}{Agent}&profileId=p"];

    public static TheoryData<string, string> Incomplete()
    {
        var cases = new TheoryData<string, string>();
        foreach (var address in Complete)
        {
            var (path, pairs) = (address[..(address.IndexOf('?') + 1)], address[(address.IndexOf('?') + 1)..].Split('&'));
            foreach (var missing in pairs)
            {
                var isId = missing is "stateId=s" or "profileId=p";
                foreach (var method in (string[])["GET", "HEAD", "PUT", "POST", "DELETE"])
                {
                    var mayLack = isId && (method is "GET" or "HEAD" || (method == "DELETE" && path == State));
                    if (!mayLack)
                    {
                        cases.Add(method, path + string.Join('&', pairs.Except([missing])));
                    }
                }
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Incomplete))]
    [InlineData("GET", "/xapi/agents")]
    [InlineData("HEAD", "/xapi/activities")]
    public async Task A_parameter_that_is_required_is_missed(string method, string address)
    {
        var answer = await shared.Client.SendAsync(method, address, method is "PUT" or "POST" ? "{}" : null, ifNoneMatch: method == "PUT" ? "*" : null);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("agent", "not JSON")]
    [InlineData("agent", "true")]
    [InlineData("agent", "[]")]
    [InlineData("agent", "{}")]
    [InlineData("agent", """{"name":"Ann"}""")]
    [InlineData("agent", """{"mbox":"ann@example.com"}""")]
    [InlineData("agent", """{"mbox":"mailto:ann@example.com","openid":"http://ann.example"}""")]
    [InlineData("agent", """{"mbox":"mailto:ann@example.com","age":7}""")]
    [InlineData("agent", """{"mbox":["mailto:ann@example.com"]}""")]
    [InlineData("agent", """{"mbox":"mailto:ann@example.com"},"verb":{}""")]
    [InlineData("agent", """{"objectType":"Group","mbox":"mailto:team@example.com"}""")]
    [InlineData("agent", """{"objectType":"Group","member":[{"mbox":"mailto:ann@example.com"}]}""")]
    [InlineData("agent", """{"objectType":"Person","mbox":["mailto:ann@example.com"]}""")]
    [InlineData("activityId", "true")]
    [InlineData("activityId", "course")]
    [InlineData("activityId", "")]
    [InlineData("registration", "true")]
    [InlineData("registration", "")]
    [InlineData("registration", "00000000000040008000000000000001")]
    public async Task A_value_that_is_not_valid_is_refused_by_name(string name, string value)
    {
        var given = $"{name}={DocumentCalls.Escape(value)}";
        foreach (var address in Complete.Where(address => name == "registration" ? address.StartsWith(State, StringComparison.Ordinal) : address.Contains(name, StringComparison.Ordinal)))
        {
            var wrong = name switch { "agent" => address.Replace(Agent, given, StringComparison.Ordinal), "activityId" => address.Replace(Activity, given, StringComparison.Ordinal), _ => $"{address}&{given}" };
            foreach (var method in (string[])["GET", "PUT", "POST", "DELETE"])
            {
                var text = await shared.Client.SendAsync(method, wrong, method is "PUT" or "POST" ? "{}" : null, ifNoneMatch: method == "PUT" ? "*" : null).RefusalAsync(HttpStatusCode.BadRequest);
                Assert.Contains($"'{name}'", text, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("since", "true")]
    [InlineData("since", "")]
    [InlineData("since", "yesterday")]
    [InlineData("since", "2026-03-02T09:30:00-00:00")]
    [InlineData("since", "2026-02-30T09:30:00Z")]
    public async Task Since_is_a_timestamp(string name, string value)
    {
        foreach (var address in (string[])[$"{State}{Activity}&{Agent}", ActivityProfile + Activity, AgentProfile + Agent])
        {
            Assert.Contains("'since'", await shared.Client.GetAsync($"{address}&{name}={DocumentCalls.Escape(value)}").RefusalAsync(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("GET", "foo=1")]
    [InlineData("PUT", "foo=1")]
    [InlineData("POST", "foo=1")]
    [InlineData("DELETE", "foo=1")]
    [InlineData("GET", "Since=2026-03-02T09:30:00Z")]
    [InlineData("GET", "since=2026-03-02T09:30:00Z")]
    [InlineData("PUT", "since=2026-03-02T09:30:00Z")]
    [InlineData("DELETE", "since=2026-03-02T09:30:00Z")]
    [InlineData("GET", "statementId=00000000-0000-4000-8000-000000000001")]
    [InlineData("GET", "ActivityId=http%3A%2F%2Fexample.com%2Fa")]
    [InlineData("PUT", "stateid=s")]
    [InlineData("PUT", "ProfileId=p")]
    [InlineData("GET", "Agent=%7B%7D")]
    [InlineData("GET", "Registration=00000000-0000-4000-8000-000000000001")]
    public async Task Other_parameters_are_refused(string method, string parameter)
    {
        foreach (var address in Complete)
        {
            var text = await shared.Client.SendAsync(method, $"{address}&{parameter}", method is "PUT" or "POST" ? "{}" : null, ifNoneMatch: method == "PUT" ? "*" : null).RefusalAsync(HttpStatusCode.BadRequest);
            Assert.Contains($"'{parameter.Split('=')[0]}'", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Profiles_have_no_registration()
    {
        foreach (var address in Complete[1..])
        {
            await shared.Client.GetAsync($"{address}&registration=00000000-0000-4000-8000-000000000001").RefusalAsync(HttpStatusCode.BadRequest);
        }
    }
}
