using System.IO.Compression;
using System.Net;
using System.Text;

namespace BlendedLRS.Server.Tests.Protocol;

/// <summary>Bodies as clients should not send them, and as they may.</summary>
public class BodyTests(BodyTests.SmallBodies shared) : IClassFixture<BodyTests.SmallBodies>
{
    private const int Limit = 4 * 1024 * 1024;

    private readonly HttpClient _client = shared.Server.Client;

    public static TheoryData<string> Codings { get; } = ["gzip", "br"];

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json;charset=UTF-8")]
    [InlineData("Application/JSON")]
    public async Task Json_is_taken(string type) => Assert.Equal(HttpStatusCode.OK, (await PostAsync(Valid(), type)).StatusCode);

    [Theory]
    [InlineData(null, 415)]
    [InlineData("text/plain", 415)]
    [InlineData("application/jsonp", 415)]
    [InlineData("application/json; charset=iso-8859-1", 415)]
    [InlineData("nonsense", 415)]
    [InlineData("multipart/form-data; boundary=x", 400)]
    [InlineData("application/x-www-form-urlencoded", 400)]
    [InlineData("multipart/mixed; boundary=x", 400)]
    public async Task Other_content_types_are_refused(string? type, int status) => await PostAsync(Valid(), type).RefusalAsync((HttpStatusCode)status);

    [Theory]
    [MemberData(nameof(Codings))]
    public async Task A_compressed_body_is_taken(string coding) =>
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(Compress(Valid(), coding), coding: coding)).StatusCode);

    [Theory]
    [MemberData(nameof(Codings))]
    public async Task A_broken_compressed_body_is_refused(string coding)
    {
        await PostAsync([1, 2, 3, 4, 5, 6, 7, 8, 9], coding: coding).RefusalAsync(HttpStatusCode.BadRequest);
        var cut = Compress(Valid(), coding);
        await PostAsync(cut[..(cut.Length / 2)], coding: coding).RefusalAsync(HttpStatusCode.BadRequest);
        await PostAsync(Valid(), coding: coding).RefusalAsync(HttpStatusCode.BadRequest);
    }

    [Theory]
    [MemberData(nameof(Codings))]
    public async Task A_bomb_is_refused_at_the_limit(string coding)
    {
        var bomb = Compress(new byte[200 * 1024 * 1024], coding);
        Assert.True(bomb.Length < Limit);
        await PostAsync(bomb, coding: coding).RefusalAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("deflate64")]
    [InlineData("gzip, gzip")]
    [InlineData("zstd")]
    public async Task Other_codings_are_refused(string coding) => await PostAsync(Valid(), coding: coding).RefusalAsync(HttpStatusCode.UnsupportedMediaType);

    [Fact]
    public async Task A_body_over_the_limit_is_refused_with_and_without_a_length()
    {
        var large = Encoding.UTF8.GetBytes("[\"" + new string('x', Limit) + "\"]");
        await PostAsync(large).RefusalAsync(HttpStatusCode.RequestEntityTooLarge);
        using var chunked = new HttpRequestMessage(HttpMethod.Post, Calls.Statements) { Content = Content(large, "application/json", null) };
        chunked.Headers.TransferEncodingChunked = true;
        await _client.SendAsync(chunked).RefusalAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("[", 1_000_000)]
    [InlineData("{\"a\":", 200_000)]
    public async Task Deep_nesting_is_refused(string opening, int times)
    {
        var body = new StringBuilder(opening.Length * times).Insert(0, opening, times).ToString();
        await PostAsync(Encoding.UTF8.GetBytes(body)).RefusalAsync(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("\"x\"")]
    [InlineData("{")]
    [InlineData("[{}")]
    [InlineData("[1]")]
    [InlineData("[[]]")]
    [InlineData("{} {}")]
    [InlineData("[] x")]
    [InlineData("{\"actor\":NaN}")]
    [InlineData("{'actor':1}")]
    [InlineData("// comment\n[]")]
    [InlineData("[],")]
    public async Task What_is_not_a_statement_is_refused(string body) => await PostAsync(Encoding.UTF8.GetBytes(body)).RefusalAsync(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Bytes_that_are_not_utf8_are_refused()
    {
        var body = Valid();
        body[Array.IndexOf(body, (byte)'@')] = 0xFF;
        await PostAsync(body).RefusalAsync(HttpStatusCode.BadRequest);
    }

    private static byte[] Valid() => Encoding.UTF8.GetBytes(Some.Statement(Some.Id()).ToJsonString());

    private static byte[] Compress(byte[] bytes, string coding)
    {
        using var output = new MemoryStream();
        using (Stream stream = coding == "br" ? new BrotliStream(output, CompressionLevel.Fastest) : new GZipStream(output, CompressionLevel.Fastest))
        {
            stream.Write(bytes);
        }

        return output.ToArray();
    }

    private static ByteArrayContent Content(byte[] body, string? type, string? coding)
    {
        var content = new ByteArrayContent(body);
        if (type is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        if (coding is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        }

        return content;
    }

    private Task<HttpResponseMessage> PostAsync(byte[] body, string? type = "application/json", string? coding = null) =>
        _client.PostAsync(Calls.Statements, Content(body, type, coding));

    public sealed class SmallBodies : IAsyncLifetime
    {
        private TestServer? _server;

        public TestServer Server => _server!;

        public async Task InitializeAsync() => _server = await TestServer.StartAsync([("Statements:MaxBodyBytes", Limit.ToString(System.Globalization.CultureInfo.InvariantCulture))]);

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }
}
