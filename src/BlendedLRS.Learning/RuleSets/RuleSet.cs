using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Learning.RuleSets;

/// <summary>How Statements are read, as data: aliases, the rules of every axis, what is believed of each source. Versioned; immutable.</summary>
public sealed class RuleSet
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        Converters =
        {
            new KebabConverter<LearningKind>(), new KebabConverter<Grain>(), new KebabConverter<Practice>(), new KebabConverter<Modality>(),
            new KebabConverter<SourceKind>(), new KebabConverter<Visibility>(), new KebabConverter<DurationBasis>(), new KebabConverter<ObjectKind>(),
            new KebabConverter<Act>(), new KebabConverter<Ownership>(), new KebabConverter<FlexLevel>(),
            new StrictTimeConverter(),
        },
    };

    private static readonly Lazy<RuleSet> Embedded = new(LoadEmbedded);

    private readonly FrozenDictionary<string, string> _notes;

    private RuleSet(RuleSetDocument document, string sha256)
    {
        _notes = Notes(document.Kinds).Concat(Notes(document.Grains)).Concat(Notes(document.Practices)).Concat(Notes(document.Modalities)).Concat(Notes(document.Acts))
            .Concat(Notes(document.Ownerships)).ToFrozenDictionary(StringComparer.Ordinal);
        Document = document;
        Sha256 = sha256;
    }

    /// <summary>The rule set that comes with the product: <c>rules/default.json</c>.</summary>
    public static RuleSet Default => Embedded.Value;

    /// <summary>Semantic version: patch = a new alias or override, minor = a new rule, major = a changed meaning.</summary>
    public string Version => Document.Version;

    /// <summary>SHA-256 of the canonical JSON (keys sorted, no white space), in hex.</summary>
    public string Sha256 { get; }

    /// <summary>How the facts of one person become events.</summary>
    public ResolutionOptions Resolution => new(
        TimeSpan.FromDays(Document.Resolution.CommitmentDays), TimeSpan.FromHours(Document.Resolution.WindowHours), TimeSpan.FromDays(Document.Resolution.FreshDays), Document.Resolution.DynamicFrom);

    /// <summary>Types of Activities that are courses: the set <c>course</c>.</summary>
    public IReadOnlyCollection<string> CourseTypes => Document.Sets.GetValueOrDefault("course", []);

    internal RuleSetDocument Document { get; }

    /// <summary>Why a rule is there, in a sentence; null when no rule has the id.</summary>
    public string? NoteOf(string ruleId) => _notes.GetValueOrDefault(ruleId);

    /// <summary>Reads and checks a rule set: nothing unknown, nothing missing, and rules that can fire.</summary>
    /// <param name="utf8">The JSON text.</param>
    /// <param name="ruleSet">The rule set when nothing is refused, else null.</param>
    /// <returns>Null, or the first thing that is wrong and where.</returns>
    public static Refusal? Load(ReadOnlyMemory<byte> utf8, out RuleSet? ruleSet)
    {
        ruleSet = null;
        try
        {
            using var json = JsonDocument.Parse(utf8);
            if (NullValues.In(json.RootElement, "").FirstOrDefault() is { } empty)
            {
                return RuleSetCheck.Refuse(empty, "Nothing in a rule set is null; leave the member out.");
            }

            var document = json.Deserialize<RuleSetDocument>(Strict)!;
            if (RuleSetCheck.FirstFault(document) is { } fault)
            {
                return fault;
            }

            ruleSet = new RuleSet(document, CanonicalJson.Sha256(json.RootElement));
            return null;
        }
        catch (JsonException fault)
        {
            return RuleSetCheck.Refuse(JsonPointer.FromPath(fault.Path), Sentence(fault));
        }
    }

    /// <summary>The serializer's message without its own path and line, which the pointer replaces.</summary>
    private static string Sentence(JsonException fault)
    {
        var end = fault.Message.IndexOf(" Path: ", StringComparison.Ordinal);
        return end < 0 ? fault.Message : fault.Message[..end];
    }

    private static IEnumerable<KeyValuePair<string, string>> Notes<T>(Axis<T> axis)
        where T : struct, Enum => axis.Rules.Select(rule => KeyValuePair.Create(rule.Id, rule.Note));

    private static RuleSet LoadEmbedded()
    {
        using var stream = typeof(RuleSet).Assembly.GetManifestResourceStream("rules/default.json")!;
        var utf8 = new byte[stream.Length];
        stream.ReadExactly(utf8);
        return Load(utf8, out var ruleSet) is { } fault
            ? throw new InvalidOperationException($"The embedded rule set is wrong at '{fault.Pointer}': {fault.Reason}")
            : ruleSet!;
    }
}
