using System.Text;

namespace BlendedLRS.Server.Attachments;

/// <summary>Reads a multipart body (RFC 2046 5.1.1) part by part through one buffer, whatever the size of the parts.</summary>
internal sealed class MultipartBody
{
    private const int BufferBytes = 64 * 1024;
    private const int MostHeaderBytes = 8 * 1024;
    private const int MostPreambleBytes = 64 * 1024;
    private const int MostPadding = 256;

    private readonly Stream _stream;
    private readonly byte[] _delimiter;
    private readonly byte[] _buffer = new byte[BufferBytes];
    private int _start;
    private int _end;
    private int _handedOut;
    private bool _inPart = true;
    private bool _isLast;

    /// <summary>Begins to read.</summary>
    /// <param name="stream">The body.</param>
    /// <param name="boundary">At most 70 characters.</param>
    public MultipartBody(Stream stream, string boundary)
    {
        _stream = stream;
        _delimiter = Encoding.Latin1.GetBytes("\r\n--" + boundary);

        // The line break before a boundary belongs to it; before the first one it may be missing.
        "\r\n"u8.CopyTo(_buffer);
        _end = 2;
    }

    /// <summary>Why the body cannot be read on, as a sentence; null as long as it can.</summary>
    public string? Wrong { get; private set; }

    /// <summary>Moves to the next part, past what is left of this one.</summary>
    /// <returns>Its headers; null after the last part, and when something is wrong.</returns>
    public async ValueTask<PartHeaders?> NextPartAsync(CancellationToken cancellation)
    {
        var passedOver = 0L;
        while (_inPart && (await ReadAsync(cancellation)).Length is var length and > 0)
        {
            passedOver += length;
            if (passedOver > MostPreambleBytes)
            {
                return Fail("The body does not begin with the boundary that its Content-Type names.");
            }
        }

        return Wrong is not null || _isLast ? null : await ReadHeadersAsync(cancellation);
    }

    /// <summary>Reads on in the part.</summary>
    /// <returns>Bytes that stay until the next call; none at the end of the part, and when something is wrong.</returns>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellation)
    {
        _start += _handedOut;
        _handedOut = 0;
        while (_inPart)
        {
            var at = _buffer.AsSpan(_start, _end - _start).IndexOf(_delimiter);
            if (at > 0)
            {
                return HandOut(at);
            }

            if (at == 0)
            {
                if (!await EndsPartAsync(cancellation))
                {
                    return HandOut(2);
                }
            }
            else if (_end - _start >= _delimiter.Length)
            {
                // What could be the beginning of a boundary stays until more is there.
                return HandOut(_end - _start - _delimiter.Length + 1);
            }
            else if (!await FillAsync(cancellation))
            {
                Fail("The body ends before its closing boundary.");
            }
        }

        return default;
    }

    private ReadOnlyMemory<byte> HandOut(int length)
    {
        _handedOut = length;
        return _buffer.AsMemory(_start, length);
    }

    // The buffer begins with the boundary: it is one only when its line ends there or when it closes the body.
    private async ValueTask<bool> EndsPartAsync(CancellationToken cancellation)
    {
        var next = _delimiter.Length;
        if (await HasAsync(next + 2, cancellation) && _buffer.AsSpan(_start + next, 2).SequenceEqual("--"u8))
        {
            (_inPart, _isLast) = (false, true);
            return true;
        }

        while (next < _delimiter.Length + MostPadding && await HasAsync(next + 2, cancellation))
        {
            if (_buffer.AsSpan(_start + next, 2).SequenceEqual("\r\n"u8))
            {
                _start += next + 2;
                _inPart = false;
                return true;
            }

            if (_buffer[_start + next] is not ((byte)' ' or (byte)'\t'))
            {
                return false;
            }

            next++;
        }

        return false;
    }

    private async ValueTask<PartHeaders?> ReadHeadersAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var length = HeaderLength(_buffer.AsSpan(_start, _end - _start), out var blank);
            if (length >= 0)
            {
                var headers = PartHeaders.Read(_buffer.AsSpan(_start, length));
                _start += length + blank;
                _inPart = true;
                return headers ?? Fail("A part has a malformed header.");
            }

            if (_end - _start > MostHeaderBytes)
            {
                return Fail($"A part has more than {MostHeaderBytes} bytes of headers.");
            }

            if (!await FillAsync(cancellation))
            {
                return Fail("The body ends within the headers of a part.");
            }
        }
    }

    private static int HeaderLength(ReadOnlySpan<byte> bytes, out int blank)
    {
        blank = bytes.StartsWith("\r\n"u8) ? 2 : 4;
        return blank == 2 ? 0 : bytes.IndexOf("\r\n\r\n"u8);
    }

    private async ValueTask<bool> HasAsync(int length, CancellationToken cancellation)
    {
        while (_end - _start < length)
        {
            if (!await FillAsync(cancellation))
            {
                return false;
            }
        }

        return true;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        if (_end == _buffer.Length)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        var read = await _stream.ReadAsync(_buffer.AsMemory(_end), cancellation);
        _end += read;
        return read > 0;
    }

    private PartHeaders? Fail(string reason)
    {
        Wrong ??= reason;
        _inPart = false;
        return null;
    }
}
