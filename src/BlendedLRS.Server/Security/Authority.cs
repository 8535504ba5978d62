using System.Text;
using System.Text.Json;
using BlendedLRS.Server.Options;
using BlendedLRS.Storage.Credentials;

namespace BlendedLRS.Server.Security;

/// <summary>The authority that Statements get from the credential they are sent with, never from the client (xAPI-Data 2.4.9): an Agent
/// whose account is the API key, or what a token says of its client and subject. A credential finds its own Statements by this text, so nothing that an
/// administrator may change later, such as the name of a key, stands in it.</summary>
internal sealed class Authority(InstallationOptions options)
{
    /// <summary>Its JSON text.</summary>
    public string Of(Credential credential) => Write(writer => WriteAgent(writer, options.PublicUrl.OriginalString, credential.Key));

    /// <summary>The authority of a token: the client's account, and with a person behind it a Group of exactly the client and that person's account.</summary>
    /// <param name="issuer">Home page of both accounts.</param>
    /// <param name="client">The client that the token was made for.</param>
    /// <param name="subject">On whose behalf; null when the client acts for itself.</param>
    public static string OfToken(string issuer, string client, string? subject) => Write(writer =>
    {
        if (subject is null)
        {
            WriteAgent(writer, issuer, client);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("objectType", "Group");
        writer.WriteStartArray("member");
        WriteAgent(writer, issuer, client);
        WriteAgent(writer, issuer, subject);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void WriteAgent(Utf8JsonWriter writer, string homePage, string account)
    {
        writer.WriteStartObject();
        writer.WriteString("objectType", "Agent");
        writer.WriteStartObject("account");
        writer.WriteString("homePage", homePage);
        writer.WriteString("name", account);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length);
    }
}
