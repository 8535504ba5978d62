using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BlendedLRS.Server.Tests.Protocol;

/// <summary>What is refused before any resource sees it has the headers of every answer, and a page of another origin may read it.</summary>
public class EarlyRefusalTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Theory]
    [InlineData("/xapi/statements?method=NONE", 400)]
    [InlineData("/xapi/STATEMENTS", 404)]
    [InlineData("/xapi/nothing", 404)]
    public async Task A_refusal_has_the_common_headers(string path, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("Origin", "https://content.example.com");
        var answer = await shared.Client.SendAsync(request);
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("1.0.3", answer.Headers.GetValues("X-Experience-API-Version").Single());
        Assert.Single(answer.Headers.GetValues("X-Experience-API-Consistent-Through"));
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_refused_with_the_common_headers()
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(shared.Server.BaseAddress.Host, shared.Server.BaseAddress.Port);
        await using var stream = connection.GetStream();
        const string Headers = "Host: localhost\r\nOrigin: https://content.example.com\r\nX-Experience-API-Version: 1.0.3\r\nTransfer-Encoding: chunked";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /xapi/statements?method=GET HTTP/1.1\r\n{Headers}\r\n\r\nnonsense\r\n"));
        using var reader = new StreamReader(stream);
        var head = new StringBuilder();
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            head.Append(line).Append('\n');
        }

        Assert.StartsWith("HTTP/1.1 400", head.ToString(), StringComparison.Ordinal);
        foreach (var header in (string[])["X-Experience-API-Version: 1.0.3", "X-Experience-API-Consistent-Through: ", "Access-Control-Allow-Origin: *"])
        {
            Assert.Contains(header, head.ToString(), StringComparison.OrdinalIgnoreCase);
        }
    }
}
