using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using Microsoft.AspNetCore.Http.Features;

namespace BlendedLRS.Server.Protocol;

/// <summary>Reads a request body once, into one buffer, within a limit that also holds after decompression. The buffer grows with what arrives:
/// a header that promises much costs nothing.</summary>
internal static class RequestBody
{
    private const int FirstRead = 16 * 1024;

    /// <summary>Reads the whole body.</summary>
    /// <returns>The bytes, or why they were refused.</returns>
    public static async Task<(ReadOnlyMemory<byte> Body, Problem? Problem)> ReadAsync(HttpRequest request, int limit, CancellationToken cancellation)
    {
        var problem = Open(request, out var stream);
        if (problem is not null || request.ContentLength > limit)
        {
            return (default, problem ?? TooLarge(limit));
        }

        try
        {
            var body = await ReadToEndAsync(stream, (int)(request.ContentLength ?? 0), limit, cancellation);
            return body is { } bytes ? (bytes, null) : (default, TooLarge(limit));
        }
        catch (Exception error) when (IsBroken(request, error, out problem))
        {
            return (default, problem);
        }
    }

    /// <summary>Opens the body to be read decompressed; the reader counts.</summary>
    public static Problem? Open(HttpRequest request, out Stream body)
    {
        // Limits are counted by readers. The server's own would cut the connection before a client that is still sending could read the answer.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        var coding = CodingOf(request);
        var decoded = Decoded(request.Body, coding);
        body = decoded ?? Stream.Null;
        return decoded is not null
            ? null
            : new Problem(Fault.UnsupportedMediaType, "", $"The Content-Encoding '{coding}' is not known; send gzip, br or none, and only one.");
    }

    /// <summary>Whether a failure to read means that the compressed bytes are wrong.</summary>
    public static bool IsBroken(HttpRequest request, Exception error, [NotNullWhen(true)] out Problem? problem)
    {
        // A broken brotli stream throws InvalidOperationException, a broken gzip stream InvalidDataException.
        var coding = CodingOf(request);
        problem = coding.Length > 0 && error is InvalidDataException or InvalidOperationException
            ? new Problem(Fault.Invalid, "", $"The body is not valid {coding}.")
            : null;
        return problem is not null;
    }

    /// <summary>The problem of a body over the limit.</summary>
    public static Problem TooLarge(int limit) =>
        new(Fault.TooLarge, "Communication 3.2", $"The body is larger than this server accepts ({limit} bytes; option BlendedLRS:Statements:MaxBodyBytes).");

    private static string CodingOf(HttpRequest request) => request.Headers.ContentEncoding.ToString().Trim().ToLowerInvariant();

    private static Stream? Decoded(Stream body, string coding) => coding switch
    {
        "" or "identity" => body,
        "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress),
        "br" => new BrotliStream(body, CompressionMode.Decompress),
        _ => null,
    };

    private static async Task<ReadOnlyMemory<byte>?> ReadToEndAsync(Stream stream, int expected, int limit, CancellationToken cancellation)
    {
        // One byte more than expected, so that the end is seen without growing.
        var whole = Math.Min(expected, limit) + 1;
        var buffer = new byte[expected == 0 ? FirstRead : Math.Min(whole, FirstRead)];
        var length = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellation);
            if (read == 0)
            {
                return buffer.AsMemory(0, length);
            }

            length += read;
            if (length > limit)
            {
                return null;
            }

            if (length == buffer.Length)
            {
                var doubled = (int)Math.Min(limit + 1L, buffer.Length * 2L);
                Array.Resize(ref buffer, buffer.Length < whole ? Math.Min(doubled, whole) : doubled);
            }
        }
    }
}
