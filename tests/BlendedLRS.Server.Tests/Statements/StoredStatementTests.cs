using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace BlendedLRS.Server.Tests.Statements;

/// <summary>What the LRS sets on a Statement, and what it leaves as it was sent.</summary>
public class StoredStatementTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly HttpClient _client = shared.Client;

    [Fact]
    public async Task Authority_is_the_credential_whatever_was_sent()
    {
        var statement = Some.Statement(Some.Id());
        statement["authority"] = new JsonObject { ["mbox"] = "mailto:boss@example.com" };
        var stored = await StoreAndReadAsync(_client, statement);
        Assert.Equal(
            """{"objectType":"Agent","account":{"homePage":"http://localhost:8080","name":"test-key"}}""",
            stored["authority"]!.ToJsonString());
    }

    [Fact]
    public async Task Stored_is_set_by_the_server_whatever_was_sent()
    {
        var statement = Some.Statement(Some.Id());
        statement["stored"] = "2001-01-01T00:00:00Z";
        var stored = Moment(await StoreAndReadAsync(_client, statement), "stored");
        Assert.True(stored > DateTimeOffset.Parse("2026-01-01T00:00:00Z", CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_missing_timestamp_is_stored_and_a_sent_one_is_kept()
    {
        var without = await StoreAndReadAsync(_client, Some.Statement(Some.Id()));
        Assert.Equal(Moment(without, "stored"), Moment(without, "timestamp"));
        var statement = Some.Statement(Some.Id());
        statement["timestamp"] = "2026-03-02T09:30:00.123+02:00";
        Assert.Equal("2026-03-02T09:30:00.123+02:00", (await StoreAndReadAsync(_client, statement))["timestamp"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("1.0.3", null, "1.0.0")]
    [InlineData("1.0.3", "1.0.2", "1.0.2")]
    [InlineData("2.0.0", null, "2.0.0")]
    [InlineData("2.0.0", "2.0.0", "2.0.0")]
    public async Task Version_is_kept_or_set_by_the_line_of_the_request(string line, string? sent, string shown)
    {
        using var client = shared.Server.NewClient(TestServer.Key, TestServer.Secret, line);
        var statement = Some.Statement(Some.Id());
        if (sent is not null)
        {
            statement["version"] = sent;
        }

        Assert.Equal(shown, (await StoreAndReadAsync(client, statement))["version"]!.GetValue<string>());
    }

    [Fact]
    public async Task Unknown_extensions_and_numbers_come_back_byte_for_byte()
    {
        var id = Some.Id();
        const string Extensions = """{"http://e.nl/x":[1.0,1e2,-0,12345678901234567890,"\u00e9\ud83d\ude00",null,{"":{}}]}""";
        var body = $$$"""{"id":"{{{id}}}","actor":{"mbox":"mailto:a@b.nl"},"verb":{"id":"http://v.nl"},"object":{"id":"http://o.nl"},"context":{"extensions":{{{Extensions}}}}}""";
        Assert.Equal(HttpStatusCode.OK, (await _client.PostAsync(Calls.Statements, Calls.Json(body))).StatusCode);
        Assert.Contains(Extensions, await _client.GetStringAsync($"{Calls.Statements}?statementId={id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Last_modified_is_stored()
    {
        var id = Some.Id();
        var stored = Moment(await StoreAndReadAsync(_client, Some.Statement(id)), "stored");
        var modified = (await _client.GetStatementAsync(id)).Content.Headers.LastModified;
        Assert.Equal(stored.ToUnixTimeSeconds(), modified?.ToUnixTimeSeconds());
    }

    private static async Task<JsonObject> StoreAndReadAsync(HttpClient client, JsonObject statement) =>
        await client.ReadStatementAsync((await client.StoreAsync(statement))[0]);

    private static DateTimeOffset Moment(JsonObject statement, string name) =>
        DateTimeOffset.Parse(statement[name]!.GetValue<string>(), CultureInfo.InvariantCulture);
}
