using System.Runtime.CompilerServices;

namespace BlendedLRS.Server.Import;

/// <summary>Reads a file in chunks of whole lines; each chunk owns its bytes, so that it can be parsed while the next one is read.</summary>
internal static class LineReader
{
    private const int ChunkBytes = 4 * 1024 * 1024;
    private const int MostLines = 5000;

    private static readonly byte[] Bom = [0xEF, 0xBB, 0xBF];

    /// <summary>Reads from a place on.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="offset">Where a line begins, in bytes.</param>
    /// <param name="line">The number of that line.</param>
    /// <param name="cancellation">Stops between chunks.</param>
    public static async IAsyncEnumerable<ImportChunk> ReadAsync(Stream stream, long offset, long line, [EnumeratorCancellation] CancellationToken cancellation)
    {
        stream.Position = offset;
        var size = ChunkBytes;
        while (true)
        {
            var buffer = new byte[size];
            var length = await stream.ReadAtLeastAsync(buffer, size, throwOnEndOfStream: false, cancellation);
            if (length == 0)
            {
                yield break;
            }

            var isLast = length < size;
            var chunk = Split(buffer.AsMemory(0, length), offset, line, isLast);
            if (chunk is null)
            {
                // A line longer than the buffer: read it again into a larger one.
                size = checked(size * 2);
                stream.Position = offset;
                continue;
            }

            size = ChunkBytes;
            (offset, line) = (chunk.NextOffset, chunk.NextLine);
            stream.Position = offset;
            yield return chunk;
        }
    }

    private static ImportChunk? Split(ReadOnlyMemory<byte> bytes, long offset, long line, bool isLast)
    {
        var lines = new List<ImportLine>();
        var at = 0;
        while (at < bytes.Length && lines.Count < MostLines)
        {
            var end = bytes.Span[at..].IndexOf((byte)'\n');
            if (end < 0 && !isLast)
            {
                break;
            }

            var text = Trimmed(end < 0 ? bytes[at..] : bytes.Slice(at, end), isFirst: offset + at == 0);
            if (!text.IsEmpty)
            {
                lines.Add(new ImportLine(line, text));
            }

            at = end < 0 ? bytes.Length : at + end + 1;
            line++;
        }

        return at == 0 ? null : new ImportChunk(lines, offset + at, line);
    }

    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> line, bool isFirst)
    {
        var text = isFirst && line.Span.StartsWith(Bom) ? line[Bom.Length..] : line;
        return MemoryExtensions.Trim(text, " \t\r"u8);
    }
}
