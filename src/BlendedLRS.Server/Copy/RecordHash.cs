using BlendedLRS.Storage.Configuration;
using BlendedLRS.Storage.Credentials;
using BlendedLRS.Storage.Documents;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Copy;

/// <summary>What must be the same in both stores, record by record. Places are not: each database gives its own.</summary>
internal static class RecordHash
{
    /// <summary>Of a Statement.</summary>
    public static byte[] Of(FieldHash hash, LoggedStatement statement) => hash
        .Add(statement.Id)
        .Add(statement.Stored.UtcTicks)
        .Add(statement.Version)
        .Add((long)statement.Visibility)
        .Add(statement.Origin.Authority)
        .Add(statement.Origin.Source.ToString())
        .Add(statement.Origin.MayDefine ? 1 : 0)
        .Add(statement.Voids)
        .Add(statement.Delivered)
        .Add(statement.Raw.Span)
        .Finish();

    /// <summary>Of a credential.</summary>
    public static byte[] Of(FieldHash hash, Credential credential) => hash
        .Add(credential.Key)
        .Add(credential.SecretHash)
        .Add(credential.Name)
        .Add(credential.Source.ToString())
        .Add(credential.Scopes)
        .Add(credential.Created?.UtcTicks)
        .Add(credential.Revoked?.UtcTicks)
        .Finish();

    /// <summary>Of an administrator.</summary>
    public static byte[] Of(FieldHash hash, Administrator administrator) => hash.Add(administrator.Name).Add(administrator.PasswordHash).Finish();

    /// <summary>Of a setting.</summary>
    public static byte[] Of(FieldHash hash, KeyValuePair<string, string> setting) => hash.Add(setting.Key).Add(setting.Value).Finish();

    /// <summary>Of an entry of the configuration.</summary>
    public static byte[] Of(FieldHash hash, ConfigurationEntry entry) =>
        hash.Add(entry.Collection).Add(entry.Key).Add(entry.Json).Add(entry.By).Add(entry.At.UtcTicks).Finish();

    /// <summary>Of a document.</summary>
    public static byte[] Of(FieldHash hash, KeptDocument kept) => hash
        .Add((long)kept.Key.Context.Kind)
        .Add(kept.Key.Context.Activity?.Value)
        .Add(kept.Key.Context.Agent?.Key)
        .Add(kept.Key.Context.Registration)
        .Add(kept.Key.Id)
        .Add(kept.Document.Content.ContentType)
        .Add(kept.Document.ETag)
        .Add(kept.Document.Updated.UtcTicks)
        .Add(kept.Document.Content.Bytes.Span)
        .Finish();

    /// <summary>Of the name of a content; that the content is what its name says was seen when it was copied.</summary>
    public static byte[] Of(FieldHash hash, string sha2) => hash.Add(sha2).Finish();
}
