using System.Buffers.Text;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BlendedLRS.Xapi.Attachments;

namespace BlendedLRS.Server.Tests.Attachments;

/// <summary>Communication 1.5.2, in.</summary>
public class MultipartRequestTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly HttpClient _client = shared.Client;

    [Theory]
    [InlineData("multipart/mixed; boundary=" + Multipart.Boundary, Multipart.Boundary, "")]
    [InlineData("multipart/mixed; boundary=" + Multipart.Boundary, Multipart.Boundary, "\r\n")]
    [InlineData("multipart/mixed; boundary=" + Multipart.Boundary, Multipart.Boundary, "This is a preamble.\r\n")]
    [InlineData("Multipart/Mixed;boundary=x", "x", "")]
    [InlineData("multipart/mixed; charset=utf-8; boundary=\"x\"", "x", "")]
    [InlineData("multipart/mixed; boundary=\"abcABC0123'()+_,-./:=?\"", "abcABC0123'()+_,-./:=?", "\r\n")]
    [InlineData("multipart/mixed; boundary=-------------1234567890", "-------------1234567890", "")]
    public async Task Every_spelling_of_the_boundary_is_understood(string type, string boundary, string preamble)
    {
        var bytes = NewBytes();
        var body = Multipart.BodyWith(boundary, preamble, "", Multipart.First(Multipart.Statement(bytes)), Multipart.Part(bytes));
        var response = await _client.PostAsync(Calls.Statements, Multipart.Content(body, type));
        Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Any_bytes_come_back_as_they_were_sent_even_those_that_look_like_a_boundary()
    {
        byte[][] contents =
        [
            [.. Enumerable.Range(0, 256).Select(i => (byte)i)],
            Encoding.ASCII.GetBytes($"\r\n--{Multipart.Boundary}x\r\n--{Multipart.Boundary} no\r\n--{Multipart.Boundary[..^1]}\r\n{Some.Id()}\r\n--{Multipart.Boundary}\n"),
            Encoding.ASCII.GetBytes("\r\n\r\n" + Some.Id() + "\r\n"),
            [],
            Large(3_000_000),
        ];
        var id = await _client.StoreWithAsync(Multipart.Statement(contents), contents);
        var parts = await (await _client.GetAsync($"{Calls.Statements}?statementId={id}&attachments=true")).ReadPartsAsync();
        Assert.Equal(contents.Length + 1, parts.Count);
        for (var i = 0; i < contents.Length; i++)
        {
            Assert.Equal(contents[i], parts[i + 1].Bytes);
        }
    }

    [Fact]
    public async Task A_content_cut_at_every_place_by_the_network_is_the_same()
    {
        var bytes = Encoding.ASCII.GetBytes($"a\r\n--{Multipart.Boundary}b\r\n--{Multipart.Boundary[..5]}\r\n{Some.Id()}");
        var body = Multipart.Body(Multipart.First(Multipart.Statement(bytes)), Multipart.Part(bytes));
        using var content = new StreamContent(new DripStream(body));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/mixed; boundary=" + Multipart.Boundary);
        Assert.Equal(HttpStatusCode.OK, (await _client.PostAsync(Calls.Statements, content)).StatusCode);
    }

    [Fact]
    public async Task Put_stores_with_attachments_and_many_statements_may_share_one()
    {
        var bytes = NewBytes();
        var statement = Multipart.Statement(bytes);
        var id = statement["id"]!.GetValue<string>();
        var response = await _client.PutAsync($"{Calls.Statements}?statementId={id}", Multipart.Content(Multipart.Body(Multipart.First(statement), Multipart.Part(bytes))));
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        var batch = new JsonArray(Multipart.Statement(bytes), Multipart.Statement(bytes), Some.Statement());
        Assert.Equal(HttpStatusCode.OK, (await _client.PostPartsAsync(Multipart.First(batch), Multipart.Part(bytes))).StatusCode);
        var array = Multipart.Content(Multipart.Body(Multipart.First(new JsonArray(Multipart.Statement(bytes))), Multipart.Part(bytes)));
        await _client.PutAsync($"{Calls.Statements}?statementId={Some.Id()}", array).RefusalAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Statements_without_attachments_or_with_a_file_url_may_come_alone()
    {
        Assert.Equal(HttpStatusCode.OK, (await _client.PostPartsAsync(Multipart.First(Some.Statement()))).StatusCode);
        var statement = Multipart.Statement(NewBytes());
        statement["attachments"]![0]!["fileUrl"] = "https://files.example.com/x";
        Assert.Equal(HttpStatusCode.OK, (await _client.PostPartsAsync(Multipart.First(statement))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _client.PostStatementAsync(statement)).StatusCode);
    }

    [Fact]
    public async Task The_bytes_of_an_attachment_with_a_file_url_may_come_along()
    {
        var bytes = NewBytes();
        var statement = Multipart.Statement(bytes);
        statement["attachments"]![0]!["fileUrl"] = "https://files.example.com/x";
        var id = await _client.StoreWithAsync(statement, bytes);
        Assert.Equal(bytes, (await (await _client.GetAsync($"{Calls.Statements}?statementId={id}&attachments=true")).ReadPartsAsync())[1].Bytes);
    }

    [Theory]
    [InlineData(56)]
    [InlineData(64)]
    [InlineData(96)]
    [InlineData(128)]
    public async Task Every_hash_of_the_family_is_verified_in_either_case(int length)
    {
        var bytes = NewBytes();
        var sha224 = new Sha224();
        sha224.Append(bytes);
        var hash = Convert.ToHexString(length switch { 56 => sha224.Finish(), 64 => SHA256.HashData(bytes), 96 => SHA384.HashData(bytes), _ => SHA512.HashData(bytes) });
        var statement = Some.Statement();
        statement["attachments"] = new JsonArray(Multipart.Attachment(hash));
        Assert.Equal(HttpStatusCode.OK, (await _client.PostPartsAsync(Multipart.First(statement), Multipart.Part(bytes, hash.ToLowerInvariant()))).StatusCode);
        await _client.PostPartsAsync(Multipart.First(statement), Multipart.Part([.. bytes, 1], hash)).RefusalAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_the_standard_does_not_allow_is_refused_and_leaves_nothing()
    {
        var (bytes, other) = (NewBytes(), NewBytes());
        var statement = Multipart.Statement(bytes);
        var (first, part) = (Multipart.First(statement), Multipart.Part(bytes));
        (string Case, byte[] Body)[] wrong =
        [
            ("a missing part", Multipart.Body(first)),
            ("a part that no Statement names", Multipart.Body(first, part, Multipart.Part(other))),
            ("the same part twice", Multipart.Body(first, part, part)),
            ("a part whose bytes have another hash", Multipart.Body(first, Multipart.Part(other, Multipart.Sha2(bytes)))),
            ("no hash", Multipart.Body(first, part.Replace("X-Experience-API-Hash", "X-Hash", StringComparison.Ordinal))),
            ("a hash that is none", Multipart.Body(first, Multipart.Part(bytes, "x"))),
            ("no transfer encoding", Multipart.Body(first, part.Replace("Content-Transfer-Encoding", "X", StringComparison.Ordinal))),
            ("another transfer encoding", Multipart.Body(first, part.Replace("binary", "base64", StringComparison.Ordinal))),
            ("attachments first", Multipart.Body(part, first)),
            ("Statements of another type", Multipart.Body(first.Replace("application/json", "text/plain", StringComparison.Ordinal), part)),
            ("Statements without a type", Multipart.Body("\r\n" + statement.ToJsonString(), part)),
            ("no closing boundary", Multipart.Body(first, part)[..^6]),
            ("an end within headers", Encoding.Latin1.GetBytes($"--{Multipart.Boundary}\r\nContent-Type: app")),
            ("no boundary in the body", Encoding.UTF8.GetBytes(statement.ToJsonString())),
            ("an empty body", []),
            ("no parts", Encoding.Latin1.GetBytes($"--{Multipart.Boundary}--")),
            ("a header without a colon", Multipart.Body("Content-Type\r\n\r\n" + statement.ToJsonString(), part)),
            ("a header twice", Multipart.Body("Content-Type: application/json\r\n" + first, part)),
            ("a megabyte of headers", Multipart.Body($"X: {new string('x', 1_000_000)}\r\n{first}", part)),
            ("a megabyte before the boundary", Multipart.BodyWith(Multipart.Boundary, new string('x', 1_000_000), "", first, part)),
            ("JSON that is none", Multipart.Body("Content-Type: application/json\r\n\r\n{", part)),
        ];
        foreach (var (name, body) in wrong)
        {
            var response = await _client.PostAsync(Calls.Statements, Multipart.Content(body));
            Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{name}: {response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        }

        await _client.GetStatementAsync(Guid.Parse(statement["id"]!.GetValue<string>())).RefusalAsync(HttpStatusCode.NotFound);
        Assert.False(await IsStoredAsync(bytes) || await IsStoredAsync(other));
        Assert.Equal(0, await StoredContents.CountIncomingAsync(shared.Server));
    }

    [Theory]
    [InlineData("multipart/mixed")]
    [InlineData("multipart/mixed; boundary=")]
    [InlineData("multipart/mixed; boundary=\"\"")]
    [InlineData("multipart/mixed; boundary=a/b:c")]
    [InlineData("multipart/form-data; boundary=" + Multipart.Boundary)]
    [InlineData("multipart/mixed; boundary=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    public async Task Another_type_is_refused(string type)
    {
        var body = Multipart.Body(Multipart.First(Some.Statement()));
        await _client.PostAsync(Calls.Statements, Multipart.Content(body, type)).RefusalAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_conflict_leaves_nothing_of_the_attachments_that_came_with_it()
    {
        var id = Some.Id();
        await _client.StoreAsync(Some.Statement(id));
        var bytes = NewBytes();
        var statement = Multipart.Statement(bytes);
        statement["id"] = id.ToString();
        await _client.PostPartsAsync(Multipart.First(statement), Multipart.Part(bytes)).RefusalAsync(HttpStatusCode.Conflict);
        Assert.False(await IsStoredAsync(bytes));
    }

    [Fact]
    public async Task A_connection_that_breaks_leaves_nothing()
    {
        var bytes = Large(500_000);
        var body = Multipart.Body(Multipart.First(Multipart.Statement(bytes)), Multipart.Part(bytes));
        var authorization = TestServer.Basic(TestServer.Key, TestServer.Secret);
        var head = $"POST /xapi/statements HTTP/1.1\r\nHost: x\r\nAuthorization: {authorization}\r\nX-Experience-API-Version: 1.0.3\r\n"
            + $"Content-Type: multipart/mixed; boundary={Multipart.Boundary}\r\nContent-Length: {body.Length}\r\n\r\n";
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(IPAddress.Loopback, shared.Server.BaseAddress.Port);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
            await client.GetStream().WriteAsync(body.AsMemory(0, body.Length / 2));
            await UntilAsync(async () => await StoredContents.CountIncomingAsync(shared.Server) == 1);
            client.LingerState = new LingerOption(true, 0);
        }

        await UntilAsync(async () => await StoredContents.CountIncomingAsync(shared.Server) == 0);
        Assert.False(await IsStoredAsync(bytes));
    }

    [Theory]
    [InlineData("RS256", true)]
    [InlineData("HS256", false)]
    public async Task A_signed_statement_is_stored_when_its_signature_is_well_formed(string algorithm, bool isStored)
    {
        var statement = Some.Statement(Some.Id());
        var header = Base64Url.EncodeToString(Encoding.ASCII.GetBytes($$"""{"alg":"{{algorithm}}"}"""));
        var jws = Encoding.ASCII.GetBytes($"{header}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(statement.ToJsonString()))}.c2lnbmVk");
        var signature = Multipart.Attachment(Multipart.Sha2(jws), "application/octet-stream");
        signature["usageType"] = "http://adlnet.gov/expapi/attachments/signature";
        statement["attachments"] = new JsonArray(signature);
        var response = await _client.PostPartsAsync(Multipart.First(new JsonArray(Some.Statement(), statement)), Multipart.Part(jws));
        Assert.Equal(isStored ? HttpStatusCode.OK : HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(isStored, await IsStoredAsync(jws));
        if (!isStored)
        {
            Assert.Contains("Pointer: /1/attachments\n", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_compressed_body_is_taken_and_a_broken_one_refused(string coding)
    {
        var bytes = NewBytes();
        using var packed = new MemoryStream();
        using (Stream packing = coding == "br" ? new BrotliStream(packed, CompressionLevel.Fastest, true) : new GZipStream(packed, CompressionLevel.Fastest, true))
        {
            packing.Write(Multipart.Body(Multipart.First(Multipart.Statement(bytes)), Multipart.Part(bytes)));
        }

        foreach (var (length, status) in new[] { ((int)packed.Length, HttpStatusCode.OK), ((int)packed.Length / 2, HttpStatusCode.BadRequest) })
        {
            var content = Multipart.Content(packed.ToArray()[..length]);
            content.Headers.ContentEncoding.Add(coding);
            Assert.Equal(status, (await _client.PostAsync(Calls.Statements, content)).StatusCode);
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await condition())
        {
            await Task.Delay(10, patience.Token);
        }
    }

    private static byte[] NewBytes() => Encoding.ASCII.GetBytes(Some.Id().ToString());

    private static byte[] Large(int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
        {
            bytes[i] = (byte)((i * 31) ^ (i >> 8));
        }

        return bytes;
    }

    private Task<bool> IsStoredAsync(byte[] bytes) => StoredContents.HoldAsync(shared.Server, Multipart.Sha2(bytes));
}
