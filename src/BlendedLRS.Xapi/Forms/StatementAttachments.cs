using System.Text.Json;
using BlendedLRS.Xapi.Json;

namespace BlendedLRS.Xapi.Forms;

/// <summary>Finds the Attachments of a stored Statement and of its SubStatement (xAPI-Data 2.4.11).</summary>
public static class StatementAttachments
{
    /// <summary>Hash and media type of each, as sent, and whether it can be had elsewhere, in order.</summary>
    /// <param name="statement">JSON text of a valid Statement.</param>
    public static IReadOnlyList<(string Sha2, string ContentType, bool HasFileUrl)> Of(ReadOnlySpan<byte> statement)
    {
        // Seldom is there one, and then its key stands there as it is or with escapes.
        if (statement.IndexOf("\"attachments\""u8) < 0 && statement.IndexOf((byte)'\\') < 0)
        {
            return [];
        }

        var found = new List<(string, string, bool)>();
        var reader = new Utf8JsonReader(statement);
        reader.Read();
        Collect(ref reader, FormNode.Statement, found);
        return found;
    }

    private static void Collect(ref Utf8JsonReader reader, FormNode node, List<(string Sha2, string ContentType, bool HasFileUrl)> found)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            FormNode child = FormNodes.Child(node, FormNodes.Key(ref reader));
            reader.Read();
            if (child == FormNode.Attachment)
            {
                while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                {
                    found.Add(Read(ref reader));
                }
            }
            else if (child == FormNode.Object && FormReader.KindOfObject(reader) == FormNode.Statement)
            {
                Collect(ref reader, FormNode.Statement, found);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static (string Sha2, string ContentType, bool HasFileUrl) Read(ref Utf8JsonReader reader)
    {
        string sha2 = "";
        string contentType = "";
        bool hasFileUrl = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isSha2 = reader.ValueTextEquals("sha2"u8);
            hasFileUrl |= reader.ValueTextEquals("fileUrl"u8);
            bool isContentType = reader.ValueTextEquals("contentType"u8);
            reader.Read();
            if (isSha2 || isContentType)
            {
                string text = Utf8Text.ToString(JsonText.Unescape(reader.ValueSpan));
                (sha2, contentType) = isSha2 ? (text, contentType) : (sha2, text);
            }

            reader.Skip();
        }

        return (sha2, contentType, hasFileUrl);
    }
}
