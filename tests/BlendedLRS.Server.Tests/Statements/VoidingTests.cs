using System.Net;
using System.Text.Json.Nodes;

namespace BlendedLRS.Server.Tests.Statements;

/// <summary>Data 2.3.2 and Communication 2.1.4, as far as single Statements go.</summary>
public class VoidingTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly HttpClient _client = shared.Client;

    [Fact]
    public async Task A_voided_statement_is_found_as_voided_only_and_at_once()
    {
        var id = (await _client.StoreAsync(Some.Statement()))[0];
        await Voided(id).RefusalAsync(HttpStatusCode.NotFound);
        var voiding = (await _client.StoreAsync(Voiding(id)))[0];
        await _client.GetStatementAsync(id).RefusalAsync(HttpStatusCode.NotFound);
        var found = await Voided(id);
        Assert.Equal(id.ToString(), JsonNode.Parse(await found.Content.ReadAsStringAsync())!["id"]!.GetValue<string>());
        Assert.NotNull(found.Content.Headers.LastModified);
        Assert.Equal(HttpStatusCode.OK, (await _client.GetStatementAsync(voiding)).StatusCode);
        await Voided(voiding).RefusalAsync(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("1.0.3")]
    [InlineData("2.0.0")]
    public async Task What_is_voided_may_come_later_and_is_voided_then(string version)
    {
        using var client = shared.Server.NewClient(TestServer.Key, TestServer.Secret, version);
        var id = Some.Id();
        await client.StoreAsync(Voiding(id));
        await Voided(id).RefusalAsync(HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.NoContent, (await client.PutStatementAsync(id, Some.Statement())).StatusCode);
        await client.GetStatementAsync(id).RefusalAsync(HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.OK, (await Voided(id)).StatusCode);
    }

    [Fact]
    public async Task A_voiding_statement_cannot_be_voided()
    {
        var id = (await _client.StoreAsync(Some.Statement()))[0];
        var voiding = (await _client.StoreAsync(Voiding(id)))[0];
        await _client.StoreAsync(Voiding(voiding));
        Assert.Equal(HttpStatusCode.OK, (await _client.GetStatementAsync(voiding)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Voided(id)).StatusCode);
    }

    [Fact]
    public async Task A_statement_is_voided_by_one_of_the_same_request_and_may_be_voided_twice()
    {
        var id = Some.Id();
        await _client.StoreAsync(Voiding(id), Some.Statement(id), Voiding(id));
        Assert.Equal(HttpStatusCode.OK, (await Voided(id)).StatusCode);
    }

    [Fact]
    public async Task A_voided_statement_keeps_its_form_parameters()
    {
        var id = (await _client.StoreAsync(Some.Statement()))[0];
        await _client.StoreAsync(Voiding(id));
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync($"{Calls.Statements}?voidedStatementId={id}&format=ids&attachments=true")).StatusCode);
    }

    [Fact]
    public async Task Only_a_statement_ref_can_be_voided()
    {
        var statement = Some.Statement(verb: "http://adlnet.gov/expapi/verbs/voided");
        await _client.PostStatementAsync(statement).RefusalAsync(HttpStatusCode.BadRequest);
    }

    private static JsonObject Voiding(Guid id)
    {
        var statement = Some.Statement(Some.Id(), verb: "http://adlnet.gov/expapi/verbs/voided");
        statement["object"] = new JsonObject { ["objectType"] = "StatementRef", ["id"] = id.ToString() };
        return statement;
    }

    private Task<HttpResponseMessage> Voided(Guid id) => _client.GetAsync($"{Calls.Statements}?voidedStatementId={id}");
}
