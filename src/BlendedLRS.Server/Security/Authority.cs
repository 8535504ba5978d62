using System.Text;
using System.Text.Json;
using BlendedLRS.Server.Options;
using BlendedLRS.Storage.Credentials;

namespace BlendedLRS.Server.Security;

/// <summary>The authority that Statements get from the credential they are sent with, never from the client (xAPI-Data 2.4.9): an Agent whose account is the API key.</summary>
internal sealed class Authority(InstallationOptions options)
{
    /// <summary>Its JSON text.</summary>
    public string Of(Credential credential)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteString("objectType", "Agent");
            writer.WriteString("name", credential.Name);
            writer.WriteStartObject("account");
            writer.WriteString("homePage", options.PublicUrl.OriginalString);
            writer.WriteString("name", credential.Key);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length);
    }
}
