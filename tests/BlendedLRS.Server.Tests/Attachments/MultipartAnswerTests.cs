using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace BlendedLRS.Server.Tests.Attachments;

/// <summary>Communication 1.5.2, out.</summary>
public class MultipartAnswerTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly HttpClient _client = shared.Client;

    [Fact]
    public async Task A_list_holds_each_content_once_with_the_headers_of_the_standard()
    {
        var (shared1, own) = (Bytes(), Bytes());
        var verb = Some.Iri("verb");
        await _client.StoreWithAsync(Spoken(Multipart.Statement(shared1, own), verb), shared1, own);
        await _client.StoreWithAsync(Spoken(Multipart.Statement(shared1), verb), shared1);
        await shared.Server.WaitForProjectionsAsync();
        var parts = await (await _client.GetAsync($"{Calls.Statements}?verb={Uri.EscapeDataString(verb)}&attachments=true")).ReadPartsAsync();
        Assert.Equal(3, parts.Count);
        Assert.Equal("\r\nContent-Type: application/json", parts[0].Headers);
        Assert.Equal(2, JsonNode.Parse(parts[0].Bytes)!["statements"]!.AsArray().Count);
        Assert.Equal($"\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: {Multipart.Sha2(shared1)}", parts[1].Headers);
        Assert.Equal([shared1, own], parts[1..].Select(part => part.Bytes));
    }

    [Theory]
    [InlineData("")]
    [InlineData("&attachments=false")]
    public async Task Without_the_parameter_the_answer_is_json(string option)
    {
        var bytes = Bytes();
        var id = await _client.StoreWithAsync(Multipart.Statement(bytes), bytes);
        Assert.Equal("application/json", (await _client.GetAsync($"{Calls.Statements}?statementId={id}{option}")).Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task With_it_the_answer_is_multipart_even_without_attachments_and_head_says_the_same()
    {
        var id = (await _client.StoreAsync(Some.Statement()))[0];
        foreach (var query in new[] { $"statementId={id}&attachments=true", "attachments=true&limit=1" })
        {
            Assert.NotEmpty(await (await _client.GetAsync($"{Calls.Statements}?{query}")).ReadPartsAsync());
            using var request = new HttpRequestMessage(HttpMethod.Head, $"{Calls.Statements}?{query}");
            var head = await _client.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.Equal("multipart/mixed", head.Content.Headers.ContentType!.MediaType);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task An_attachment_that_is_only_to_be_had_at_its_file_url_is_left_out()
    {
        var statement = Multipart.Statement(Bytes());
        statement["attachments"]![0]!["fileUrl"] = "https://files.example.com/x";
        var id = (await _client.StoreAsync(statement))[0];
        Assert.Single(await (await _client.GetAsync($"{Calls.Statements}?statementId={id}&attachments=true")).ReadPartsAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_url_gives_no_sight_of_a_content_that_came_with_another_statement(bool isMultipart)
    {
        var (secret, own) = (Bytes(), Bytes());
        await _client.StoreWithAsync(Multipart.Statement(secret), secret);
        var statement = Multipart.Statement(secret, own);
        foreach (var attachment in statement["attachments"]!.AsArray())
        {
            attachment!["fileUrl"] = "https://files.example.com/x";
        }

        var id = isMultipart ? await _client.StoreWithAsync(statement, own) : (await _client.StoreAsync(statement))[0];
        var parts = await (await _client.GetAsync($"{Calls.Statements}?statementId={id}&attachments=true")).ReadPartsAsync();
        Assert.Equal(isMultipart ? [own] : [], parts[1..].Select(part => part.Bytes));
    }

    [Fact]
    public async Task The_more_link_goes_on_with_attachments_and_format()
    {
        var (one, two) = (Bytes(), Bytes());
        var verb = Some.Iri("verb");
        await _client.StoreWithAsync(Spoken(Multipart.Statement(one), verb), one);
        await _client.StoreWithAsync(Spoken(Multipart.Statement(two), verb), two);
        await shared.Server.WaitForProjectionsAsync();
        var first = await (await _client.GetAsync($"{Calls.Statements}?verb={Uri.EscapeDataString(verb)}&attachments=true&format=ids&limit=1")).ReadPartsAsync();
        Assert.Equal(two, first[1].Bytes);
        var second = await (await _client.GetAsync(JsonNode.Parse(first[0].Bytes)!["more"]!.GetValue<string>())).ReadPartsAsync();
        Assert.Equal(one, second[1].Bytes);
        Assert.Null(JsonNode.Parse(second[0].Bytes)!["statements"]![0]!["actor"]!["name"]);
    }

    [Fact]
    public async Task A_media_type_that_would_break_the_header_is_not_written_there()
    {
        var bytes = Bytes();
        var statement = Multipart.Statement(bytes);
        statement["attachments"]![0]!["contentType"] = "text/plain; x=\"a\r\nX-Injected: 1\"";
        var response = await _client.PostPartsAsync(Multipart.First(statement), Multipart.Part(bytes));
        if (response.StatusCode == HttpStatusCode.OK)
        {
            var parts = await (await _client.GetAsync($"{Calls.Statements}?statementId={statement["id"]}&attachments=true")).ReadPartsAsync();
            Assert.DoesNotContain("Injected", parts[1].Headers, StringComparison.Ordinal);
        }
    }

    private static byte[] Bytes() => Encoding.ASCII.GetBytes(Some.Id().ToString());

    private static JsonObject Spoken(JsonObject statement, string verb)
    {
        statement["actor"]!["name"] = "Anna";
        statement["verb"]!["id"] = verb;
        return statement;
    }
}
