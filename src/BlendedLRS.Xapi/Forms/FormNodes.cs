using System.Text.Json;
using BlendedLRS.Xapi.Json;

namespace BlendedLRS.Xapi.Forms;

/// <summary>What stands where in a Statement. The elements of an array are what the array stands for.</summary>
internal static class FormNodes
{
    /// <summary>The longest key, each letter as six bytes of escape.</summary>
    private const int LongestEscapedKey = 17 * 6;

    private static readonly PropertyTable Table = new(
        "a Statement", "actor", "verb", "object", "context", "authority", "attachments", "definition", "display", "name", "description", "choices", "scale", "source",
        "target", "steps", "instructor", "team", "contextActivities", "contextAgents", "contextGroups", "agent", "group", "id", "objectType", "member", "mbox",
        "mbox_sha1sum", "openid", "account", "relevantTypes");

    /// <summary>The key that the reader is on; null when no form treats it apart.</summary>
    public static string? Key(ref Utf8JsonReader reader)
    {
        int index;
        if (reader.ValueIsEscaped)
        {
            Span<byte> unescaped = stackalloc byte[LongestEscapedKey];
            index = reader.ValueSpan.Length <= LongestEscapedKey ? Table.IndexOf(unescaped[..JsonText.Unescape(reader.ValueSpan, unescaped)]) : -1;
        }
        else
        {
            index = Table.IndexOf(reader.ValueSpan);
        }

        return index < 0 ? null : Table.Names[index];
    }

    /// <summary>What stands under a key.</summary>
    public static FormNode Child(FormNode parent, string? key) => parent switch
    {
        FormNode.Statement => OfStatement(key),
        FormNode.Verb => key == "display" ? FormNode.LanguageMap : FormNode.Json,
        FormNode.Actor => key == "member" ? FormNode.Actor : FormNode.Json,
        FormNode.Activity => key == "definition" ? FormNode.Definition : FormNode.Json,
        FormNode.Definition => OfDefinition(key),
        FormNode.Component => key == "description" ? FormNode.LanguageMap : FormNode.Json,
        FormNode.Attachment => key is "display" or "description" ? FormNode.LanguageMap : FormNode.Json,
        FormNode.Context => OfContext(key),
        FormNode.ContextActivities => FormNode.Activity,
        FormNode.ContextActor => key is "agent" or "group" ? FormNode.Actor : FormNode.Json,
        _ => FormNode.Json,
    };

    private static FormNode OfStatement(string? key) => key switch
    {
        "actor" or "authority" => FormNode.Actor,
        "verb" => FormNode.Verb,
        "object" => FormNode.Object,
        "context" => FormNode.Context,
        "attachments" => FormNode.Attachment,
        _ => FormNode.Json,
    };

    private static FormNode OfDefinition(string? key) => key switch
    {
        "name" or "description" => FormNode.LanguageMap,
        "choices" or "scale" or "source" or "target" or "steps" => FormNode.Component,
        _ => FormNode.Json,
    };

    private static FormNode OfContext(string? key) => key switch
    {
        "instructor" or "team" => FormNode.Actor,
        "contextActivities" => FormNode.ContextActivities,
        "contextAgents" or "contextGroups" => FormNode.ContextActor,
        _ => FormNode.Json,
    };
}
