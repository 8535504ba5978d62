using System.Net;
using System.Text.Json.Nodes;

namespace BlendedLRS.Server.Tests.Statements;

public class FindingTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly HttpClient _client = shared.Client;

    [Fact]
    public async Task A_statement_is_there_as_soon_as_it_is_acknowledged()
    {
        for (var i = 0; i < 20; i++)
        {
            var id = (await _client.StoreAsync(Some.Statement()))[0];
            Assert.Equal(id.ToString(), (await _client.ReadStatementAsync(id))["id"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task Head_answers_like_get_without_the_body()
    {
        var id = (await _client.StoreAsync(Some.Statement()))[0];
        var get = await _client.GetStatementAsync(id);
        using var request = new HttpRequestMessage(HttpMethod.Head, $"{Calls.Statements}?statementId={id}");
        var head = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Content.Headers.LastModified, head.Content.Headers.LastModified);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("private")]
    [InlineData("people")]
    [InlineData("team")]
    [InlineData("nonsense")]
    public async Task A_statement_that_is_not_for_every_reader_is_neither_found_nor_listed(string visibility)
    {
        var statement = Some.Statement(verb: Some.Iri("verb"));
        statement["context"] = new JsonObject { ["extensions"] = new JsonObject { ["http://localhost:8080/ext/visibility"] = visibility } };
        var id = (await _client.StoreAsync(statement))[0];
        await _client.GetStatementAsync(id).RefusalAsync(HttpStatusCode.NotFound);
        await shared.Server.WaitForProjectionsAsync();
        Assert.Empty((await _client.ListAsync("verb=" + Uri.EscapeDataString(statement["verb"]!["id"]!.GetValue<string>()))).Ids);
    }

    [Theory]
    [InlineData("statementId=no-uuid", "UUID")]
    [InlineData("statementId=", "UUID")]
    [InlineData("statementId=6f3c9a1e8c0b4f4a9d0e2b7a5c1d3e4f", "UUID")]
    [InlineData("statementId={id}&voidedStatementId={id}", "goes with")]
    [InlineData("statementId={id}&limit=1", "goes with")]
    [InlineData("statementId={id}&agent=x", "goes with")]
    [InlineData("voidedStatementId={id}&verb=x", "goes with")]
    [InlineData("voidedStatementId=x", "UUID")]
    [InlineData("statementId={id}&format=nice", "format")]
    [InlineData("statementId={id}&attachments=yes", "attachments")]
    public async Task A_wrong_request_for_one_statement_is_refused(string query, string word)
    {
        var text = await _client.GetAsync($"{Calls.Statements}?{query.Replace("{id}", Some.Id().ToString(), StringComparison.Ordinal)}").RefusalAsync(HttpStatusCode.BadRequest);
        Assert.Contains(word, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("format=exact")]
    [InlineData("attachments=false")]
    [InlineData("format=exact&attachments=false")]
    public async Task The_forms_that_are_supported_are_served(string form)
    {
        var id = (await _client.StoreAsync(Some.Statement()))[0];
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync($"{Calls.Statements}?statementId={id}&{form}")).StatusCode);
    }

    [Fact]
    public async Task An_absent_statement_is_not_found() => await _client.GetStatementAsync(Some.Id()).RefusalAsync(HttpStatusCode.NotFound);
}
