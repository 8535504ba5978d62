using System.Net;
using System.Text.Json.Nodes;

namespace BlendedLRS.Server.Tests.Statements;

/// <summary>What the standard knows and this version does not: refused by name, never ignored.</summary>
public class NotYetSupportedTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly HttpClient _client = shared.Client;

    [Theory]
    [InlineData("related_agents=true", "related_agents")]
    [InlineData("related_activities=true", "related_activities")]
    [InlineData("format=ids", "format=ids")]
    [InlineData("format=canonical", "format=canonical")]
    [InlineData("attachments=true", "attachments=true")]
    [InlineData("voidedStatementId=00000000-0000-4000-8000-000000000001", "voidedStatementId")]
    [InlineData("statementId=00000000-0000-4000-8000-000000000001&format=ids", "format=ids")]
    [InlineData("statementId=00000000-0000-4000-8000-000000000001&attachments=true", "attachments=true")]
    public async Task A_parameter_that_is_not_supported_yet_is_refused_by_name(string query, string name) =>
        Assert.Contains(name, await _client.GetAsync($"{Calls.Statements}?{query}").RefusalAsync(HttpStatusCode.NotImplemented), StringComparison.Ordinal);

    [Fact]
    public async Task A_voiding_statement_is_refused_with_its_whole_batch()
    {
        var (fresh, target) = (Some.Id(), Some.Id());
        var voiding = Some.Statement(Some.Id(), verb: "http://adlnet.gov/expapi/verbs/voided");
        voiding["object"] = new JsonObject { ["objectType"] = "StatementRef", ["id"] = target.ToString() };
        var batch = new JsonArray(Some.Statement(fresh), voiding.DeepClone());
        var text = await _client.PostStatementAsync(batch).RefusalAsync(HttpStatusCode.NotImplemented);
        Assert.Contains("Pointer: /1/verb/id\n", text, StringComparison.Ordinal);
        await _client.GetStatementAsync(fresh).RefusalAsync(HttpStatusCode.NotFound);
        await _client.PutStatementAsync(Guid.Parse(voiding["id"]!.GetValue<string>()), voiding).RefusalAsync(HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task Multipart_is_refused_by_name()
    {
        var body = Calls.Json("--x\r\n\r\n--x--", "multipart/mixed; boundary=x".Split(';')[0]);
        Assert.Contains("multipart/mixed", await _client.PostAsync(Calls.Statements, body).RefusalAsync(HttpStatusCode.NotImplemented), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attachment_whose_bytes_would_have_to_come_along_is_refused_and_one_with_a_file_url_is_stored()
    {
        var statement = Some.Statement(Some.Id());
        var attachment = new JsonObject
        {
            ["usageType"] = "http://example.com/usage", ["display"] = new JsonObject { ["en"] = "x" }, ["contentType"] = "text/plain", ["length"] = 1,
            ["sha2"] = "495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a",
        };
        statement["attachments"] = new JsonArray(attachment);
        Assert.Contains("Pointer: /attachments\n", await _client.PostStatementAsync(statement).RefusalAsync(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        attachment["fileUrl"] = "https://files.example.com/x";
        Assert.Equal(HttpStatusCode.OK, (await _client.PostStatementAsync(statement)).StatusCode);
    }

    [Theory]
    [InlineData("1.0.3", HttpStatusCode.NotImplemented)]
    [InlineData("2.0.0", HttpStatusCode.BadRequest)]
    public async Task The_alternate_request_syntax_is_refused(string version, HttpStatusCode status)
    {
        using var client = shared.Server.NewClient(TestServer.Key, TestServer.Secret, version);
        var form = new FormUrlEncodedContent([KeyValuePair.Create("content", "{}")]);
        Assert.Contains("alternate request syntax", await client.PostAsync(Calls.Statements + "?method=PUT", form).RefusalAsync(status), StringComparison.Ordinal);
    }
}
