using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace BlendedLRS.Server.Tests.Attachments;

/// <summary>What an installation does not accept, and what an attachment may cost.</summary>
[Collection(nameof(Alone))]
public class AttachmentLimitTests
{
    [Fact]
    public async Task Too_many_too_large_and_too_long_is_answered_with_413()
    {
        await using var server = await TestServer.StartAsync(
            [("Attachments:MaxPerRequest", "2"), ("Attachments:MaxBytesPerRequest", "1024"), ("Statements:MaxPerRequest", "3"), ("Statements:MaxBodyBytes", "20000")]);
        var contents = Enumerable.Range(0, 3).Select(_ => Encoding.ASCII.GetBytes(Some.Id().ToString())).ToArray();
        await server.Client.StoreWithAsync(Multipart.Statement(contents[..2]), contents[..2]);
        await Post(server, Multipart.Statement(contents), contents).RefusalAsync(HttpStatusCode.RequestEntityTooLarge);
        byte[][] large = [new byte[600], [.. Enumerable.Repeat((byte)1, 600)]];
        await Post(server, Multipart.Statement(large), large).RefusalAsync(HttpStatusCode.RequestEntityTooLarge);
        await server.Client.PostStatementAsync(new System.Text.Json.Nodes.JsonArray([.. Enumerable.Range(0, 4).Select(_ => Some.Statement())]))
            .RefusalAsync(HttpStatusCode.RequestEntityTooLarge);
        var padded = Multipart.First(Some.Statement()) + new string(' ', 20_000);
        await server.Client.PostPartsAsync(padded).RefusalAsync(HttpStatusCode.RequestEntityTooLarge);
        Assert.Equal((2, 0), (await StoredContents.CountKeptAsync(server), await StoredContents.CountIncomingAsync(server)));
    }

    [Fact]
    public async Task An_attachment_of_200_megabytes_costs_little_memory_in_both_directions()
    {
        const long Length = 200L * 1024 * 1024;
        const long Allowed = 20L * 1024 * 1024;
        await using var server = await TestServer.StartAsync();
        using var hash = SHA256.Create();
        using var zeros = new ZeroStream(Length);
        var sha2 = Convert.ToHexStringLower(await hash.ComputeHashAsync(zeros));
        var statement = Some.Statement(Some.Id());
        statement["attachments"] = new System.Text.Json.Nodes.JsonArray(Multipart.Attachment(sha2, "application/octet-stream"));
        var head = Encoding.Latin1.GetBytes($"--{Multipart.Boundary}\r\n{Multipart.First(statement)}\r\n--{Multipart.Boundary}\r\n{Multipart.Part([], sha2)}");
        var tail = Encoding.Latin1.GetBytes($"\r\n--{Multipart.Boundary}--\r\n");
        using var request = new HttpRequestMessage(HttpMethod.Post, Calls.Statements) { Content = new LargeContent(head, Length, tail) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "multipart/mixed; boundary=" + Multipart.Boundary);

        using var watch = new MemoryWatch();
        var response = await server.Client.SendAsync(request);
        Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        using var answer = await server.Client.GetAsync($"{Calls.Statements}?statementId={statement["id"]}&attachments=true", HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await answer.Content.ReadAsStreamAsync();
        var buffer = new byte[64 * 1024];
        var received = 0L;
        int read;
        while ((read = await stream.ReadAsync(buffer)) > 0)
        {
            received += read;
        }

        Assert.InRange(received, Length, Length + 10_000);
        Assert.InRange(watch.Growth, 0, Allowed);
    }

    private static Task<HttpResponseMessage> Post(TestServer server, System.Text.Json.Nodes.JsonNode statement, byte[][] contents) =>
        server.Client.PostPartsAsync([Multipart.First(statement), .. contents.Select(content => Multipart.Part(content))]);

    private sealed class LargeContent(byte[] head, long zeros, byte[] tail) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(head);
            using var content = new ZeroStream(zeros);
            await content.CopyToAsync(stream, 64 * 1024);
            await stream.WriteAsync(tail);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = head.Length + zeros + tail.Length;
            return true;
        }
    }
}
