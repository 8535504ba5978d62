using System.Text.Json;
using System.Text.Unicode;

namespace BlendedLRS.Server.Import;

/// <summary>The file of refused lines beside the input: line number, rule, pointer, reason, and the line itself so that nothing is lost. It comes into being with the first one.</summary>
internal sealed class RefusedFile(string path) : IDisposable
{
    private static readonly byte[] NewLine = "\n"u8.ToArray();

    private FileStream? _file;

    /// <summary>Its length in bytes.</summary>
    public long Length => _file?.Length ?? 0;

    /// <summary>Goes back to what an interrupted import had written for sure.</summary>
    public void Resume(long length)
    {
        if (length == 0)
        {
            File.Delete(path);
            return;
        }

        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write);
        _file.SetLength(Math.Min(length, _file.Length));
        _file.Position = _file.Length;
    }

    /// <summary>Adds lines.</summary>
    public void Add(IReadOnlyList<RefusedLine> refused)
    {
        if (refused.Count == 0)
        {
            return;
        }

        _file ??= new FileStream(path, FileMode.Create, FileAccess.Write);
        foreach (var (line, refusal) in refused)
        {
            using (var json = new Utf8JsonWriter(_file, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                json.WriteStartObject();
                json.WriteNumber("line", line.Number);
                json.WriteString("requirement", refusal.Requirement);
                json.WriteString("pointer", refusal.Pointer);
                json.WriteString("reason", refusal.Reason);
                WriteText(json, line.Text.Span);
                json.WriteEndObject();
            }

            _file.Write(NewLine);
        }

        _file.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    // A line that is no text at all would not survive as text.
    private static void WriteText(Utf8JsonWriter json, ReadOnlySpan<byte> text)
    {
        if (Utf8.IsValid(text))
        {
            json.WriteString("text", text);
        }
        else
        {
            json.WriteBase64String("base64", text);
        }
    }
}
