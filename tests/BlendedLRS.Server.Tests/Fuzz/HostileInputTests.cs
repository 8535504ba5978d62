using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using BlendedLRS.Server.Tests.Attachments;

namespace BlendedLRS.Server.Tests.Fuzz;

/// <summary>Input made to hurt: refused clearly and quickly.</summary>
public class HostileInputTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const int Tries = 5;

    private static readonly TimeSpan Quickly = TimeSpan.FromMilliseconds(200);

    private static readonly byte[] Valid = Encoding.UTF8.GetBytes(Some.Statement().ToJsonString());

    private static Dictionary<string, (byte[] Body, string Type, string? Coding)> Bodies { get; } = new(StringComparer.Ordinal)
    {
        ["a million brackets"] = (Encoding.ASCII.GetBytes(new string('[', 1_000_000)), "application/json", null),
        ["a million objects"] = (Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 200_000))), "application/json", null),
        ["broken gzip"] = (Valid, "application/json", "gzip"),
        ["broken br"] = (Valid, "application/json", "br"),
        ["invalid UTF-8"] = ([.. Valid[..^3], 0xC3, 0x28, .. Valid[^3..]], "application/json", null),
        ["overlong UTF-8"] = ([.. Valid[..30], 0xC0, 0xAF, .. Valid[30..]], "application/json", null),
        ["a byte order mark"] = ([0xEF, 0xBB, 0xBF, .. Valid], "application/json", null),
        ["UTF-16"] = (Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(Valid)), "application/json", null),
        ["something behind"] = ([.. Valid, .. "x"u8], "application/json", null),
        ["two Statements without an array"] = ([.. Valid, .. Valid], "application/json", null),
        ["NaN"] = (Inside("\"result\":{\"score\":{\"scaled\":NaN}}"), "application/json", null),
        ["a duplicate key"] = (Inside("\"verb\":{\"id\":\"a:b\"}"), "application/json", null),
        ["a lone surrogate in an account"] = (Inside("\"authority\":{\"account\":{\"homePage\":\"a:b\",\"name\":\"\\ud800\"}}"), "application/json", null),
        ["a hundred thousand duplicate keys"] = (Inside($"\"context\":{{\"extensions\":{{{string.Join(',', Enumerable.Repeat("\"a:b\":1", 100_000))}}}}}"), "application/json", null),
        ["a comment"] = (Inside("/* */\"timestamp\":\"2026-03-01T09:30:00Z\""), "application/json", null),
        ["a multipart body without end"] = (Encoding.ASCII.GetBytes($"--{Multipart.Boundary}\r\n{Multipart.First(Some.Statement())}"), MultipartType, null),
        ["a hundred thousand tiny parts"] = (Multipart.Body([Multipart.First(Some.Statement()), .. Enumerable.Repeat("X: y\r\n\r\n", 100_000)]), MultipartType, null),
        ["a part with a megabyte of headers"] = (Multipart.Body(Multipart.First(Some.Statement()), new string('x', 1_000_000) + ": y\r\n\r\n"), MultipartType, null),
        ["a million almost boundaries"] = (Multipart.Body(string.Concat(Enumerable.Repeat("\r\n--------", 200_000))), MultipartType, null),
        ["a form of a million ampersands"] = (Encoding.ASCII.GetBytes(new string('&', 1_000_000)), "application/x-www-form-urlencoded", null),
    };

    public static TheoryData<string> Cases { get; } = [.. Bodies.Keys];

    private static string MultipartType => "multipart/mixed; boundary=" + Multipart.Boundary;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task It_is_refused_clearly_and_quickly(string name)
    {
        var (body, type, coding) = Bodies[name];
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < Tries && best > Quickly; i++)
        {
            var content = Multipart.Content(body, type);
            if (coding is not null)
            {
                content.Headers.ContentEncoding.Add(coding);
            }

            var path = type.StartsWith("application/x-www", StringComparison.Ordinal) ? Calls.Statements + "?method=GET" : Calls.Statements;
            var began = Stopwatch.GetTimestamp();
            Assert.NotEmpty(await shared.Client.PostAsync(path, content).RefusalAsync(HttpStatusCode.BadRequest));
            var took = Stopwatch.GetElapsedTime(began);
            best = took < best ? took : best;
        }

        Assert.InRange(best, TimeSpan.Zero, Quickly);
    }

    [Theory]
    [InlineData("GET /xapi/statements?verb=", 100_000, " HTTP/1.1\r\nHost: x\r\n\r\n", "414")]
    [InlineData("GET /xapi/statements HTTP/1.1\r\nHost: x\r\nX: ", 100_000, "\r\n\r\n", "431")]
    [InlineData("GET /xapi/statements HTTP/1.1\r\nHost: x\r\nX-Experience-API-Version: ", 4_000, "\r\n\r\n", "401")]
    [InlineData("POST /xapi/statements HTTP/1.1\r\nHost: x\r\nContent-Length: 1", 40, "\r\n\r\n", "400")]
    public async Task A_head_that_is_too_large_is_refused(string before, int length, string after, string status)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, shared.Server.BaseAddress.Port);
        await using var stream = client.GetStream();
        var head = Encoding.ASCII.GetBytes(before + new string('1', length) + after);
        var answer = new byte[4096];
        try
        {
            await stream.WriteAsync(head);
        }
        catch (IOException)
        {
            // The server answers before it has read all.
        }

        var read = await stream.ReadAsync(answer);
        Assert.StartsWith("HTTP/1.1 " + status, Encoding.ASCII.GetString(answer, 0, read), StringComparison.Ordinal);
    }

    private static byte[] Inside(string property) => [.. Valid[..^1], .. Encoding.UTF8.GetBytes("," + property), .. "}"u8];
}
