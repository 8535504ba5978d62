using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using BlendedLRS.Learning.RuleSets;
using BlendedLRS.Server.Configuration;
using BlendedLRS.Xapi;

namespace BlendedLRS.Server.RuleSets;

/// <summary>A version of the rules as the configuration keeps it.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="Text">The JSON text as it was written.</param>
/// <param name="Sha256">SHA-256 of the canonical JSON, so that layout does not matter.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Note">What it is about, from the text.</param>
internal sealed record StoredRuleSet(RuleSetStatus Status, string Text, string Sha256, string Author, string Note)
{
    /// <summary>The collection of the configuration; the keys are versions.</summary>
    public const string Collection = "rule-set";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    /// <summary>Since when it is or was in force; null for drafts.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>The last dry run of this text; null when there was none.</summary>
    public DryRunReport? DryRun { get; init; }

    /// <summary>SHA-256 of the text itself: what a dry run was made of.</summary>
    [JsonIgnore]
    public string Digest => DigestOf(Text);

    /// <summary>SHA-256 of a text.</summary>
    public static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A version of a snapshot; null when there is none.</summary>
    public static StoredRuleSet? Find(ConfigurationSnapshot snapshot, string version) =>
        snapshot.Of(Collection).TryGetValue(version, out var entry) ? Parse(entry.Json!) : null;

    /// <summary>The version in force with its key; null while that is the product's default.</summary>
    public static (string Version, StoredRuleSet Stored)? Published(ConfigurationSnapshot snapshot)
    {
        foreach (var (version, entry) in snapshot.Of(Collection))
        {
            if (Parse(entry.Json!) is { Status: RuleSetStatus.Published } stored)
            {
                return (version, stored);
            }
        }

        return null;
    }

    /// <summary>Reads what <see cref="Entry"/> wrote.</summary>
    public static StoredRuleSet Parse(string json) => JsonSerializer.Deserialize<StoredRuleSet>(json, Json)!;

    /// <summary>Reads the text as rules.</summary>
    /// <returns>The rules, or the first thing that is wrong.</returns>
    public static (RuleSet? Rules, Refusal? Refusal) Load(string text)
    {
        var refusal = RuleSet.Load(Encoding.UTF8.GetBytes(text), out var rules);
        return (rules, refusal);
    }

    /// <summary>As an entry of the configuration.</summary>
    public (string Collection, string Key, string? Json) Entry(string version) => (Collection, version, JsonSerializer.Serialize(this, Json));
}
