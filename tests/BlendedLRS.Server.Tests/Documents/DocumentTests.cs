using System.Globalization;
using System.IO.Compression;
using System.Net;
using BlendedLRS.Xapi.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Documents;

/// <summary>Communication 2.2, 2.3, 2.6, 2.7: what all Document Resources do alike, in both lines of the standard.</summary>
public class DocumentTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private static readonly byte[] AllBytes = [.. Enumerable.Range(0, 256).Select(number => (byte)number)];

    public static TheoryData<string, string> Everywhere => DocumentCalls.Everywhere();

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task A_document_comes_back_byte_for_byte_with_its_content_type(string resource, string version)
    {
        using var client = shared.Speaking(version);
        var address = DocumentCalls.Document(DocumentCalls.Context(resource));
        foreach (var (method, type) in new[] { ("PUT", "image/x-own; q=\"a, b\""), ("POST", "application/octet-stream") })
        {
            await client.SendAsync("DELETE", address);
            using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = new ByteArrayContent(AllBytes) };
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            request.Headers.TryAddWithoutValidation("If-None-Match", "*");
            Assert.Equal(HttpStatusCode.NoContent, (await client.SendAsync(request)).StatusCode);
            var answer = await client.GetAsync(address);
            Assert.Equal(AllBytes, await answer.Content.ReadAsByteArrayAsync());
            Assert.Equal(type, answer.Content.Headers.GetValues("Content-Type").Single());
            Assert.Equal($"\"{ETag.Of(AllBytes)}\"", answer.Headers.ETag!.ToString());
            Assert.NotNull(answer.Content.Headers.LastModified);
        }
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task HEAD_answers_like_GET_without_a_body(string resource, string version)
    {
        using var client = shared.Speaking(version);
        var context = DocumentCalls.Context(resource);
        var address = DocumentCalls.Document(context);
        await client.CreateAsync(address, "{\"a\":1}");
        foreach (var path in (string[])[address, context, DocumentCalls.Document(context, "none"), context + "&since=x"])
        {
            var get = await client.GetAsync(path);
            var head = await client.SendAsync("HEAD", path);
            Assert.Equal(get.StatusCode, head.StatusCode);
            Assert.Equal(Headers(get), Headers(head));
            Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
            Assert.NotNull(head.Content.Headers.ContentLength);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task A_list_holds_the_ids_and_says_when_the_last_one_changed(string resource, string version)
    {
        using var client = shared.Speaking(version);
        var context = DocumentCalls.Context(resource);
        Assert.Equal("[]", await client.ReadAsync(context));
        string[] ids = ["a", "ä & b", "", "\"quoted\""];
        foreach (var id in ids)
        {
            await client.CreateAsync(DocumentCalls.Document(context, id), "x", "text/plain");
        }

        Assert.Equal(ids, await client.IdsAsync(context));
        var answer = await client.GetAsync(context);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal((await client.GetAsync(DocumentCalls.Document(context, ids[^1]))).Content.Headers.LastModified, answer.Content.Headers.LastModified);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task What_is_deleted_is_gone_and_deleting_it_again_is_no_failure(string resource, string version)
    {
        using var client = shared.Speaking(version);
        var context = DocumentCalls.Context(resource);
        await client.CreateAsync(DocumentCalls.Document(context), "x", "text/plain");
        await client.CreateAsync(DocumentCalls.Document(context, "other"), "x", "text/plain");
        await client.ChangeAsync("DELETE", DocumentCalls.Document(context));
        await client.ChangeAsync("DELETE", DocumentCalls.Document(context));
        await client.GetAsync(DocumentCalls.Document(context)).RefusalAsync(HttpStatusCode.NotFound);
        Assert.Equal<string>(["other"], await client.IdsAsync(context));
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Since_is_exclusive_and_a_moment_as_in_statements(string resource, string version)
    {
        await using var server = await TestServer.StartAsync(adjust: builder => builder.Services.AddSingleton<TimeProvider>(new StandingClock()));
        using var client = server.NewClient(TestServer.Key, TestServer.Secret, version);
        var context = DocumentCalls.Context(resource);
        await client.CreateAsync(DocumentCalls.Document(context, "first"), "x", "text/plain");
        await client.CreateAsync(DocumentCalls.Document(context, "second"), "x", "text/plain");
        Assert.Equal<string>(["second"], await client.IdsAsync($"{context}&since=2026-03-02T09:30:00.0000000Z"));
        Assert.Equal<string>(["second"], await client.IdsAsync($"{context}&since={DocumentCalls.Escape("2026-03-02T11:30:00+02:00")}"));
        Assert.Equal<string>(["first", "second"], await client.IdsAsync($"{context}&since=2026-03-02T09:29:59.9999999Z"));
        Assert.Empty(await client.IdsAsync($"{context}&since=2026-03-02T09:30:00.0000001Z"));
        await client.ChangeAsync("POST", DocumentCalls.Document(context, "third"), "{}");
        await client.ChangeAsync("DELETE", DocumentCalls.Document(context, "third"));
        await client.ChangeAsync("PUT", DocumentCalls.Document(context, "first"), "y", "text/plain", ifMatch: "*");
        Assert.Equal<string>(["first"], await client.IdsAsync($"{context}&since=2026-03-02T09:30:00.0000002Z"));
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task A_document_cannot_run_as_a_page_of_ours(string resource, string version)
    {
        using var client = shared.Speaking(version);
        var address = DocumentCalls.Document(DocumentCalls.Context(resource));
        await client.CreateAsync(address, "<script>alert(1)</script>", "text/html");
        var answer = await client.GetAsync(address);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.True(answer.Headers.CacheControl!.Private);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task A_compressed_body_is_stored_as_what_it_holds(string resource, string version)
    {
        using var client = shared.Speaking(version);
        var address = DocumentCalls.Document(DocumentCalls.Context(resource));
        using var compressed = new MemoryStream();
        await using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(AllBytes);
        }

        var body = new ByteArrayContent(compressed.ToArray()) { Headers = { ContentEncoding = { "gzip" }, ContentType = new("image/png") } };
        Assert.Equal(HttpStatusCode.NoContent, (await client.PostAsync(address, body)).StatusCode);
        var answer = await client.GetAsync(address);
        Assert.Equal(AllBytes, await answer.Content.ReadAsByteArrayAsync());
        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task A_document_over_the_limit_is_refused()
    {
        await using var server = await TestServer.StartAsync([("Statements:MaxBodyBytes", "1024")]);
        var address = DocumentCalls.Document(DocumentCalls.Context(DocumentCalls.State));
        await server.Client.SendAsync("PUT", address, new string('x', 1025), "text/plain").RefusalAsync(HttpStatusCode.RequestEntityTooLarge);
        await server.Client.SendAsync("POST", address, $"{{\"a\":\"{new string('x', 1025)}\"}}").RefusalAsync(HttpStatusCode.RequestEntityTooLarge);
        await server.Client.CreateAsync(address, new string('x', 1024), "text/plain");
    }

    [Theory]
    [InlineData(null, "application/octet-stream")]
    [InlineData("", "application/octet-stream")]
    public async Task A_document_without_content_type_is_one_of_any_bytes(string? sent, string stored)
    {
        var address = DocumentCalls.Document(DocumentCalls.Context(DocumentCalls.State));
        var body = new ByteArrayContent(AllBytes);
        if (sent is not null)
        {
            body.Headers.TryAddWithoutValidation("Content-Type", sent);
        }

        Assert.Equal(HttpStatusCode.NoContent, (await shared.Client.PutAsync(address, body)).StatusCode);
        Assert.Equal(stored, (await shared.Client.GetAsync(address)).Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task A_content_type_that_is_none_is_refused()
    {
        var body = new ByteArrayContent(AllBytes);
        body.Headers.TryAddWithoutValidation("Content-Type", "no type at all");
        await shared.Client.PutAsync(DocumentCalls.Document(DocumentCalls.Context(DocumentCalls.State)), body).RefusalAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Documents_outlast_a_restart()
    {
        await using var server = await TestServer.StartAsync();
        var address = DocumentCalls.Document(DocumentCalls.Context(DocumentCalls.AgentProfile));
        await server.Client.CreateAsync(address, "kept", "text/plain");
        await server.RestartAsync();
        Assert.Equal("kept", await server.Client.ReadAsync(address));
    }

    private static string Headers(HttpResponseMessage response) => string.Join('\n', response.Headers.Concat(response.Content.Headers)
        .Where(header => header.Key is not ("Date" or "X-Experience-API-Consistent-Through"))
        .Select(header => $"{header.Key}: {string.Join(',', header.Value)}")
        .Order(StringComparer.Ordinal));

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse("2026-03-02T09:30:00Z", CultureInfo.InvariantCulture);
    }
}
