using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace BlendedLRS.Server.Tests.Attachments;

/// <summary>Requests of type multipart/mixed, byte for byte, and answers of that type taken apart.</summary>
internal static class Multipart
{
    public const string Boundary = "-------314159265358979323846";

    public static string Sha2(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>A Statement with an attachment for each content.</summary>
    public static JsonObject Statement(params byte[][] contents)
    {
        var statement = Some.Statement(Some.Id());
        statement["attachments"] = new JsonArray([.. contents.Select(content => Attachment(Sha2(content)))]);
        return statement;
    }

    public static JsonObject Attachment(string sha2, string contentType = "text/plain") => new()
    {
        ["usageType"] = "http://example.com/usage",
        ["display"] = new JsonObject { ["en"] = "A file" },
        ["contentType"] = contentType,
        ["length"] = 1,
        ["sha2"] = sha2,
    };

    public static string First(JsonNode statements) => $"Content-Type:application/json\r\n\r\n{statements.ToJsonString()}";

    public static string Part(byte[] content, string? sha2 = null) =>
        $"Content-Type: text/plain\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: {sha2 ?? Sha2(content)}\r\n\r\n{Encoding.Latin1.GetString(content)}";

    /// <summary>A body of parts with headers, each character a byte.</summary>
    public static byte[] Body(params string[] parts) => BodyWith(Boundary, "", "\r\n", parts);

    public static byte[] BodyWith(string boundary, string preamble, string epilogue, params string[] parts) =>
        Encoding.Latin1.GetBytes($"{preamble}{string.Concat(parts.Select(part => $"--{boundary}\r\n{part}\r\n"))}--{boundary}--{epilogue}");

    public static ByteArrayContent Content(byte[] body, string type = "multipart/mixed; boundary=" + Boundary)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    public static Task<HttpResponseMessage> PostPartsAsync(this HttpClient client, params string[] parts) => client.PostAsync(Calls.Statements, Content(Body(parts)));

    /// <summary>Stores a Statement with contents, which must be accepted.</summary>
    public static async Task<Guid> StoreWithAsync(this HttpClient client, JsonObject statement, params byte[][] contents)
    {
        var response = await client.PostPartsAsync([First(statement), .. contents.Select(content => Part(content))]);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return Guid.Parse(statement["id"]!.GetValue<string>());
    }

    /// <summary>The parts of an answer: their headers, and their bytes.</summary>
    public static async Task<List<(string Headers, byte[] Bytes)>> ReadPartsAsync(this HttpResponseMessage response)
    {
        var type = response.Content.Headers.ContentType!;
        Assert.Equal("multipart/mixed", type.MediaType);
        var boundary = Assert.Single(type.Parameters);
        Assert.Equal("boundary", boundary.Name);
        Assert.Matches("^[0-9a-z]+$", boundary.Value);
        var text = "\r\n" + Encoding.Latin1.GetString(await response.Content.ReadAsByteArrayAsync());
        var pieces = text.Split("\r\n--" + boundary.Value);
        Assert.Equal("", pieces[0]);
        Assert.Equal("--\r\n", pieces[^1]);
        return [.. pieces[1..^1].Select(piece => piece.Split("\r\n\r\n", 2)).Select(halves => (halves[0], Encoding.Latin1.GetBytes(halves[1])))];
    }
}
