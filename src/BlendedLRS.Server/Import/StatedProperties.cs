using System.Text;
using System.Text.Json;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi;

namespace BlendedLRS.Server.Import;

/// <summary>What a Statement of another store's export says that a client could not decide: the line of the standard it was accepted by, and its authority.</summary>
internal static class StatedProperties
{
    /// <summary>The line of the standard that a Statement states; 1.0.3 when it states none or is no JSON.</summary>
    public static XapiVersion VersionOf(ReadOnlySpan<byte> statement) =>
        Find(statement, "version"u8) is { } stated && stated.StartsWith("\"2.", StringComparison.Ordinal) ? XapiVersion.V200 : XapiVersion.V103;

    /// <summary>The origin of a valid Statement: its authority where one is stated.</summary>
    public static Origin OriginOf(ReadOnlySpan<byte> statement, Origin otherwise) =>
        Find(statement, "authority"u8) is { } authority ? otherwise with { Authority = authority } : otherwise;

    private static string? Find(ReadOnlySpan<byte> statement, ReadOnlySpan<byte> name)
    {
        var reader = new Utf8JsonReader(statement);
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isIt = reader.ValueTextEquals(name);
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                if (isIt)
                {
                    return Encoding.UTF8.GetString(statement[start..(int)reader.BytesConsumed]);
                }
            }
        }
        catch (JsonException)
        {
            // The reader of Statements says what is wrong.
        }

        return null;
    }
}
