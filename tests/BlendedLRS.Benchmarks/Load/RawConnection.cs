using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace BlendedLRS.Benchmarks.Load;

/// <summary>One HTTP/1.1 connection that costs as little as it can: requests are bytes, of answers only status and length are read.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket _socket;
    private readonly byte[] _buffer = new byte[256 * 1024];

    /// <summary>Connects.</summary>
    public RawConnection(Uri address)
    {
        _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        _socket.Connect(new IPEndPoint(IPAddress.Loopback, address.Port));
    }

    /// <summary>The head of the last answer.</summary>
    public ReadOnlyMemory<byte> Head { get; private set; }

    /// <summary>Sends a request and reads its answer to the end.</summary>
    /// <returns>The status.</returns>
    public async ValueTask<int> SendAsync(ReadOnlyMemory<byte> request)
    {
        var sent = 0;
        while (sent < request.Length)
        {
            sent += await _socket.SendAsync(request[sent..]);
        }

        var length = 0;
        int end;
        while ((end = _buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8)) < 0)
        {
            length += await ReceiveAsync(length);
        }

        Head = _buffer.AsMemory(0, end);
        var status = (_buffer[9] - '0') * 100 + (_buffer[10] - '0') * 10 + _buffer[11] - '0';
        await SkipBodyAsync(length, end + 4);
        return status;
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private async ValueTask<int> ReceiveAsync(int from)
    {
        var read = await _socket.ReceiveAsync(_buffer.AsMemory(from));
        return read > 0 ? read : throw new IOException("The server closed the connection.");
    }

    private async ValueTask SkipBodyAsync(int length, int start)
    {
        var at = Head.Span.IndexOf("Content-Length: "u8);
        if (at < 0)
        {
            await SkipChunksAsync(length, start);
            return;
        }

        if (!Utf8Parser.TryParse(Head.Span[(at + 16)..], out int expected, out _))
        {
            throw new InvalidDataException("The answer's Content-Length is not a number.");
        }

        var missing = expected - (length - start);
        while (missing > 0)
        {
            missing -= await ReceiveAsync(start);
        }

    }

    // The end of a chunked answer is its last bytes; nothing follows, since requests are not pipelined.
    private async ValueTask SkipChunksAsync(int length, int start)
    {
        while (Head.Span.IndexOf("chunked"u8) >= 0 && !_buffer.AsSpan(start, length - start).EndsWith("0\r\n\r\n"u8))
        {
            if (length > _buffer.Length / 2)
            {
                _buffer.AsSpan(length - 8, 8).CopyTo(_buffer.AsSpan(start));
                length = start + 8;
            }

            length += await ReceiveAsync(length);
        }
    }
}
