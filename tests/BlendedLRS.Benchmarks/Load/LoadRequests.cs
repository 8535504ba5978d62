using System.Globalization;
using System.Text;

namespace BlendedLRS.Benchmarks.Load;

/// <summary>Requests as bytes.</summary>
internal static class LoadRequests
{
    private static readonly string Authorization = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ChildServer.Key}:{ChildServer.Secret}"));

    /// <summary>POST of a body to the Statement resource; the echo answers it as well.</summary>
    public static byte[] Post(byte[] body)
    {
        var head = Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"POST /xapi/statements HTTP/1.1\r\n{Headers}Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"));
        return [.. head, .. body];
    }

    /// <summary>GET of a list or a Statement.</summary>
    public static byte[] Get(string query) => Encoding.ASCII.GetBytes($"GET /xapi/statements?{query} HTTP/1.1\r\n{Headers}\r\n");

    private static string Headers => $"Host: localhost\r\nAuthorization: Basic {Authorization}\r\nX-Experience-API-Version: 1.0.3\r\n";
}
