using System.Text;
using System.Text.Json;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Server.Import;

/// <summary>A line of a store's own export with restricted Statements: an Object of <c>statement</c>, <c>visibility</c> and <c>source</c>. No Statement has such properties.</summary>
/// <param name="Statement">The Statement's bytes.</param>
/// <param name="Visibility">Who could read it; null in a plain line.</param>
/// <param name="Source">What its credential was bound to; null in a plain line.</param>
internal sealed record StoredLine(ReadOnlyMemory<byte> Statement, Visibility? Visibility, SourceKind? Source)
{
    /// <summary>Reads a line; a plain one is its Statement.</summary>
    public static StoredLine Read(ReadOnlyMemory<byte> line)
    {
        var read = new StoredLine(line, null, null);
        var reader = new Utf8JsonReader(line.Span);
        try
        {
            var found = false;
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString();
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                var value = line[start..(int)reader.BytesConsumed];
                found |= name == "statement";
                read = name switch
                {
                    "statement" => read with { Statement = value },
                    "visibility" when Enum.TryParse<Visibility>(Text(value), out var visibility) => read with { Visibility = visibility },
                    "source" when Enum.TryParse<SourceKind>(Text(value), out var source) => read with { Source = source },
                    _ => read,
                };
            }

            return found && read is { Visibility: not null, Source: not null } ? read : new StoredLine(line, null, null);
        }
        catch (JsonException)
        {
            // The reader of Statements says what is wrong.
            return new StoredLine(line, null, null);
        }
    }

    private static string Text(ReadOnlyMemory<byte> value) => Encoding.UTF8.GetString(value.Span).Trim('"');
}
