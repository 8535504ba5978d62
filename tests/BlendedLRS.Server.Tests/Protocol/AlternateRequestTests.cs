using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace BlendedLRS.Server.Tests.Protocol;

/// <summary>Communication 1.3.</summary>
public class AlternateRequestTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private static readonly string Basic = TestServer.Basic(TestServer.Key, TestServer.Secret).ToString();

    [Fact]
    public async Task A_statement_is_put_and_read_with_everything_in_the_form()
    {
        using var bare = shared.Server.NewClient(version: null);
        var id = Some.Id();
        var content = Some.Statement(id);
        content["actor"]!["name"] = "Añña & Сю=+% ";
        var put = await PostAsync(bare, "PUT", [("statementId", id.ToString()), ("content", content.ToJsonString()), .. Headers()]);
        Assert.True(put.StatusCode == HttpStatusCode.NoContent, await put.Content.ReadAsStringAsync());
        Assert.Equal("1.0.3", put.Headers.GetValues("X-Experience-API-Version").Single());
        var get = await PostAsync(bare, "GET", [("statementId", id.ToString()), .. Headers()]);
        Assert.Equal(HttpStatusCode.OK, get.StatusCode);
        Assert.Equal("Añña & Сю=+% ", JsonNode.Parse(await get.Content.ReadAsStringAsync())!["actor"]!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Headers_may_stand_where_they_always_stand_and_the_method_may_be_post()
    {
        var response = await PostAsync(shared.Client, "POST", ("content", Some.Statement().ToJsonString()), ("Content-Type", "application/json"), ("Content-Length", "17"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var list = await PostAsync(shared.Client, "GET", ("limit", "1"), ("if-none-match", "\"x\""), ("format", "canonical"));
        Assert.Equal(HttpStatusCode.OK, list.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData(null)]
    public async Task The_browsers_that_it_was_made_for_cannot_say_that_it_is_a_form(string? type)
    {
        var response = await SendAsync(shared.Client, "?method=GET", Encoding.UTF8.GetBytes("limit=1"), type);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("?method=PUT&statementId=00000000-0000-4000-8000-000000000001", "content=%7B%7D", "form fields")]
    [InlineData("?method=GET&method=GET", "limit=1", "form fields")]
    [InlineData("?method=PATCH", "limit=1", "GET, PUT")]
    [InlineData("?method=get", "limit=1", "GET, PUT")]
    [InlineData("?method=", "limit=1", "GET, PUT")]
    [InlineData("?method=PUT", "", "content")]
    [InlineData("?method=PUT", "statementId=00000000-0000-4000-8000-000000000001", "content")]
    [InlineData("?method=GET", "nonsense=1", "nonsense")]
    [InlineData("?method=GET", "limit=1&limit=2", "more than once")]
    [InlineData("?method=PUT", "content=a&content=b", "twice")]
    [InlineData("?method=GET", "If-Match=a&if-match=b", "twice")]
    [InlineData("?method=GET", "limit=%", "form")]
    [InlineData("?method=GET", "limit=%zz", "form")]
    [InlineData("?method=PUT", "content=%FF%FE", "form")]
    [InlineData("?method=GET", "If-Match=a%0D%0Ab", "header")]
    [InlineData("?method=GET", "Content-Length=x", "header")]
    [InlineData("?method=GET", "Accept-Language=de", "Accept-Language")]
    [InlineData("?method=GET", "Accept=text%2Fplain", "Accept")]
    [InlineData("?method=PUT", "{\"content\":\"\"}", "content")]
    [InlineData("?method=PUT", "X-Experience-API-Version=0.8&content=%7B%7D", "0.8")]
    [InlineData("?method=GET", "X-Experience-API-Version=2.0.0", "2.0")]
    public async Task What_is_no_request_in_this_syntax_is_refused(string query, string form, string word)
    {
        var response = SendAsync(shared.Client, query, Encoding.UTF8.GetBytes(form), "application/x-www-form-urlencoded");
        Assert.Contains(word, await response.RefusalAsync(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_fields_and_too_large_a_form_are_refused()
    {
        var many = string.Join('&', Enumerable.Range(0, 101).Select(_ => "a=b"));
        await SendAsync(shared.Client, "?method=GET", Encoding.UTF8.GetBytes(many), "application/x-www-form-urlencoded").RefusalAsync(HttpStatusCode.BadRequest);
        var large = Encoding.UTF8.GetBytes("content=" + new string('x', 17 * 1024 * 1024));
        await SendAsync(shared.Client, "?method=PUT", large, "application/x-www-form-urlencoded").RefusalAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("If-Match", (8 * 1024) + 1, "longer than a header")]
    [InlineData("Authorization", 1024 * 1024, "longer than a header")]
    [InlineData("agent", 64 * 1024, "longer than 65536 bytes together")]
    public async Task What_becomes_a_header_or_a_parameter_is_as_short_as_they_are(string name, int length, string word)
    {
        using var bare = shared.Server.NewClient(version: null);
        var response = SendAsync(bare, "?method=GET", Encoding.UTF8.GetBytes($"{name}={new string('x', length)}"), "application/x-www-form-urlencoded");
        Assert.Contains(word, await response.RefusalAsync(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_use_the_credentials_that_a_browser_remembers()
    {
        Task<HttpResponseMessage> FromElsewhere(HttpClient client, string site, params (string, string)[] fields)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, Calls.Statements + "?method=POST") { Content = Form([("content", Some.Statement().ToJsonString()), .. fields]) };
            request.Headers.Add("Sec-Fetch-Site", site);
            return client.SendAsync(request);
        }

        Assert.Contains("remembers", await FromElsewhere(shared.Client, "cross-site").RefusalAsync(HttpStatusCode.Forbidden), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await FromElsewhere(shared.Client, "same-origin")).StatusCode);
        using var bare = shared.Server.NewClient(version: null);
        Assert.Equal(HttpStatusCode.OK, (await FromElsewhere(bare, "cross-site", Headers())).StatusCode);
    }

    [Fact]
    public async Task Wrong_credentials_in_the_form_are_wrong_credentials()
    {
        using var bare = shared.Server.NewClient(version: null);
        var response = await PostAsync(bare, "GET", ("X-Experience-API-Version", "1.0.3"), ("Authorization", TestServer.Basic(TestServer.Key, "wrong").ToString()));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task It_is_refused_in_2_0_and_with_another_method_than_post()
    {
        using var later = shared.Server.NewClient(TestServer.Key, TestServer.Secret, "2.0.0");
        await PostAsync(later, "GET", ("limit", "1")).RefusalAsync(HttpStatusCode.BadRequest);
        await shared.Client.PutAsync(Calls.Statements + "?method=POST", new FormUrlEncodedContent([])).RefusalAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Another_origin_may_use_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Calls.Statements + "?method=GET") { Content = Form(("limit", "1")) };
        request.Headers.Add("Origin", "https://content.example.com");
        var response = await shared.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    private static (string, string)[] Headers() => [("Authorization", Basic), ("X-Experience-API-Version", "1.0.3")];

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string method, params (string Name, string Value)[] fields) =>
        client.PostAsync($"{Calls.Statements}?method={method}", Form(fields));

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string query, byte[] body, string? type)
    {
        var content = new ByteArrayContent(body);
        if (type is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        return client.PostAsync(Calls.Statements + query, content);
    }
}
