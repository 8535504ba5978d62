using System.Buffers;
using System.Text.Json;

namespace BlendedLRS.Xapi.Signatures;

/// <summary>A Statement as it was before a signature was added (xAPI-Data 2.6): some of its attachments left out.</summary>
internal static class UnsignedStatement
{
    /// <summary>Writes the Statement without attachments of some hashes, and without the list once nothing is left in it.</summary>
    /// <param name="statement">JSON text of a valid Statement.</param>
    /// <param name="leaveOut">Whether an attachment of a hash is left out.</param>
    public static ReadOnlyMemory<byte> Of(ReadOnlySpan<byte> statement, Func<string, bool> leaveOut)
    {
        var output = new ArrayBufferWriter<byte>(statement.Length);
        var reader = new Utf8JsonReader(statement);
        reader.Read();
        bool isFirst = true;
        output.Write("{"u8);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int start = (int)reader.TokenStartIndex;
            bool isList = reader.ValueTextEquals("attachments"u8);
            reader.Read();
            ReadOnlySpan<byte> kept;
            if (isList)
            {
                kept = Kept(ref reader, statement, leaveOut);
            }
            else
            {
                reader.Skip();
                kept = statement[start..(int)reader.BytesConsumed];
            }

            output.Write(kept.IsEmpty || isFirst ? ""u8 : ","u8);
            output.Write(kept);
            isFirst &= kept.IsEmpty;
        }

        output.Write("}"u8);
        return output.WrittenMemory;
    }

    private static byte[] Kept(ref Utf8JsonReader reader, ReadOnlySpan<byte> statement, Func<string, bool> leaveOut)
    {
        var kept = new ArrayBufferWriter<byte>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            int start = (int)reader.TokenStartIndex;
            string sha2 = Sha2(reader);
            reader.Skip();
            if (!leaveOut(sha2))
            {
                kept.Write(kept.WrittenCount == 0 ? "\"attachments\":["u8 : ","u8);
                kept.Write(statement[start..(int)reader.BytesConsumed]);
            }
        }

        kept.Write(kept.WrittenCount == 0 ? ""u8 : "]"u8);
        return kept.WrittenSpan.ToArray();
    }

    private static string Sha2(Utf8JsonReader attachment)
    {
        while (attachment.Read() && attachment.TokenType == JsonTokenType.PropertyName)
        {
            bool isFound = attachment.ValueTextEquals("sha2"u8);
            attachment.Read();
            if (isFound)
            {
                return attachment.GetString()!;
            }

            attachment.Skip();
        }

        return "";
    }
}
