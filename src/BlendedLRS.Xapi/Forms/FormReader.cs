using System.Text.Json;
using BlendedLRS.Xapi.Json;

namespace BlendedLRS.Xapi.Forms;

/// <summary>Looks ahead in an object that a form is about to write. Readers come by value: looking moves nobody.</summary>
internal static class FormReader
{
    /// <summary>What the Object that the reader is on turns out to be.</summary>
    public static FormNode KindOfObject(Utf8JsonReader reader) => Find(reader, "objectType") switch
    {
        "Agent" or "Group" => FormNode.Actor,
        "SubStatement" => FormNode.Statement,
        "StatementRef" => FormNode.Json,
        _ => FormNode.Activity,
    };

    /// <summary>The text of a property of the object that the reader is on; null when it has none.</summary>
    public static string? Find(Utf8JsonReader reader, string name)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isFound = FormNodes.Key(ref reader) == name;
            reader.Read();
            if (isFound)
            {
                return reader.TokenType == JsonTokenType.String ? Utf8Text.ToString(JsonText.Unescape(reader.ValueSpan)) : null;
            }

            reader.Skip();
        }

        return null;
    }

    /// <summary>Whether the Agent or Group that the reader is on says who it is.</summary>
    public static bool IsIdentified(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (FormNodes.Key(ref reader) is "mbox" or "mbox_sha1sum" or "openid" or "account")
            {
                return true;
            }

            reader.Read();
            reader.Skip();
        }

        return false;
    }
}
