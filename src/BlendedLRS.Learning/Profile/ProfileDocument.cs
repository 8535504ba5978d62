using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BlendedLRS.Learning.RuleSets;
using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.Profile;

/// <summary>The published xAPI profile as JSON-LD, by the xAPI Profiles specification 1.0, with the base of a deployment in place of <c>{B}</c>.</summary>
public sealed class ProfileDocument
{
    private const string Resource = "profile/blend-profile.jsonld";
    private const string Placeholder = "{B}";

    private static readonly JsonSerializerOptions Shape = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        Converters = { new KebabConverter<RulePresence>() },
    };

    private ProfileDocument(ReadOnlyMemory<byte> utf8, ProfileContent content, string sha256)
    {
        Utf8 = utf8;
        Content = content;
        Sha256 = sha256;
        Terms =
        [
            content.Id,
            .. content.Versions.Concat(content.Concepts).Select(term => term.Id),
            .. content.Templates.Select(template => template.Id),
            .. content.Patterns.Select(pattern => pattern.Id),
        ];
    }

    /// <summary>The JSON text.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>The IRIs that the document defines: the profile, its versions, concepts, templates and patterns.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>SHA-256 of the canonical JSON (keys sorted, no white space), in hex.</summary>
    public string Sha256 { get; }

    internal ProfileContent Content { get; }

    /// <summary>The profile that comes with the product, under the current base.</summary>
    public static ProfileDocument Of(ProfileBases bases)
    {
        ArgumentNullException.ThrowIfNull(bases);
        using var reader = new StreamReader(typeof(ProfileDocument).Assembly.GetManifestResourceStream(Resource)!, Encoding.UTF8);
        return Load(reader.ReadToEnd(), bases, out var document) is { } fault
            ? throw new InvalidOperationException($"The embedded profile is wrong at '{fault.Pointer}': {fault.Reason}")
            : document!;
    }

    /// <summary>Reads a profile.</summary>
    /// <param name="text">JSON-LD with <c>{B}</c> for the base.</param>
    /// <param name="bases">What the current base is.</param>
    /// <param name="document">The profile when nothing is refused, else null.</param>
    internal static Refusal? Load(string text, ProfileBases bases, out ProfileDocument? document)
    {
        document = null;
        var utf8 = Encoding.UTF8.GetBytes(text.Replace(Placeholder, JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(bases.Current), StringComparison.Ordinal));
        try
        {
            using var json = JsonDocument.Parse(utf8);
            document = new ProfileDocument(utf8, json.Deserialize<ProfileContent>(Shape)!, CanonicalJson.Sha256(json.RootElement));
            return null;
        }
        catch (JsonException fault)
        {
            return new Refusal("Profile", JsonPointer.FromPath(fault.Path), fault.Message);
        }
    }
}
