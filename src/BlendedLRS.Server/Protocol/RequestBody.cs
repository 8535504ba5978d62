using System.IO.Compression;
using Microsoft.AspNetCore.Http.Features;

namespace BlendedLRS.Server.Protocol;

/// <summary>Reads a request body once, into one buffer, within a limit that also holds after decompression.</summary>
internal static class RequestBody
{
    private const int FirstRead = 16 * 1024;

    /// <summary>Reads the whole body.</summary>
    /// <returns>The bytes, or why they were refused.</returns>
    public static async Task<(ReadOnlyMemory<byte> Body, Problem? Problem)> ReadAsync(HttpRequest request, int limit, CancellationToken cancellation)
    {
        // The limit is counted here. The server's own would cut the connection before a client that is still sending could read the answer.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        if (request.ContentLength > limit)
        {
            return (default, TooLarge(limit));
        }

        var coding = request.Headers.ContentEncoding.ToString().Trim().ToLowerInvariant();
        try
        {
            var stream = Decoded(request.Body, coding);
            if (stream is null)
            {
                return (default, new Problem(Fault.UnsupportedMediaType, "", $"The Content-Encoding '{coding}' is not known; send gzip, br or none, and only one."));
            }

            var body = await ReadToEndAsync(stream, (int)(request.ContentLength ?? FirstRead), limit, cancellation);
            return body is { } bytes ? (bytes, null) : (default, TooLarge(limit));
        }
        catch (Exception error) when (coding.Length > 0 && error is InvalidDataException or InvalidOperationException)
        {
            // A broken brotli stream throws InvalidOperationException, a broken gzip stream InvalidDataException.
            return (default, new Problem(Fault.Invalid, "", $"The body is not valid {coding}."));
        }
    }

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
        var buffer = new byte[Math.Min(expected, limit) + 1];
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
                Array.Resize(ref buffer, (int)Math.Min(limit + 1L, buffer.Length * 2L));
            }
        }
    }

    private static Problem TooLarge(int limit) =>
        new(Fault.TooLarge, "Communication 3.2", $"The body is larger than this server accepts ({limit} bytes; option BlendedLRS:Statements:MaxBodyBytes).");
}
