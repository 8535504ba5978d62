using System.Text.Json;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.RuleSets;
using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.Profile;

/// <summary>Holds Statements against the published profile: which template they fit, which of its rules they break. Pure; safe for many threads.</summary>
public sealed class ProfileRules
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 4096 };

    private readonly IriNormaliser _iris;
    private readonly TemplateSet _templates;
    private readonly HashSet<string> _versions;
    private readonly string _ownVersions;

    private ProfileRules(ProfileDocument document, IriNormaliser iris, TemplateSet templates, PatternRules patterns, string category)
    {
        _iris = iris;
        _templates = templates;
        _versions = [.. document.Content.Versions.Select(version => iris.Normalise(version.Id))];
        _ownVersions = category;
        Patterns = patterns;
        Sha256 = document.Sha256;
    }

    /// <summary>The orders in which Statements follow each other.</summary>
    public PatternRules Patterns { get; }

    /// <summary>Hash of the document that the rules were read from.</summary>
    public string Sha256 { get; }

    /// <summary>The rules of the profile that comes with the product.</summary>
    /// <param name="bases">Its bases: terms under an earlier one are read as terms under the current one.</param>
    /// <param name="ruleSet">Says which IRIs are aliases of each other.</param>
    public static ProfileRules Of(ProfileBases bases, RuleSet ruleSet)
    {
        ArgumentNullException.ThrowIfNull(ruleSet);
        return Load(ProfileDocument.Of(bases), bases, ruleSet, out var rules) is { } fault
            ? throw new InvalidOperationException($"The embedded profile is wrong at '{fault.Pointer}': {fault.Reason}")
            : rules!;
    }

    /// <summary>Makes the rules of a profile ready.</summary>
    /// <returns>Null, or what cannot be read and where it stands.</returns>
    internal static Refusal? Load(ProfileDocument document, ProfileBases bases, RuleSet ruleSet, out ProfileRules? rules)
    {
        rules = null;
        var iris = new IriNormaliser(ruleSet.Document.Normalisation, bases);
        var content = document.Content;
        var fault = TemplateSet.Load(content.Templates, iris, out var templates);
        var disorder = PatternRules.Load(content, out var patterns);
        if ((fault ?? disorder) is { } refusal)
        {
            return refusal;
        }

        rules = new ProfileRules(document, iris, templates, patterns!, iris.Expand(ruleSet.Document.Profile.Category));
        return null;
    }

    /// <summary>Judges one Statement; null when it does not carry the profile's category, so that the profile says nothing of it.</summary>
    /// <param name="raw">Its JSON text.</param>
    /// <param name="referred">Gives the JSON text of a Statement that it refers to, null where that is not at hand: then it is believed.</param>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public ProfileVerdict? Judge(ReadOnlyMemory<byte> raw, Func<Guid, ReadOnlyMemory<byte>?>? referred = null)
    {
        using var document = JsonDocument.Parse(raw, Deep);
        return Judge(document.RootElement, referred);
    }

    /// <summary>As above, for who has read the JSON already.</summary>
    internal ProfileVerdict? Judge(JsonElement statement, Func<Guid, ReadOnlyMemory<byte>?>? referred = null)
    {
        try
        {
            return JudgeText(statement, referred ?? (_ => null));
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape: well-formed to the parser, but not text.
            return Refused("$", "", "The Statement holds a string that is not Unicode text.");
        }
    }

    private ProfileVerdict? JudgeText(JsonElement statement, Func<Guid, ReadOnlyMemory<byte>?> referred)
    {
        var traits = StatementTraits.Of(statement, _iris);
        var own = traits.CategoryIds.Where(IsOwnVersion).ToList();
        if (own.Count == 0)
        {
            return null;
        }

        if (!own.Exists(_versions.Contains))
        {
            return Refused("$.context.contextActivities.category[*].id", "/context/contextActivities/category", $"The profile has no version {own[0]}; its version is {string.Join(" or ", _versions)}.");
        }

        var matches = _templates.Match(statement, traits, referred);
        return matches.Count == 0
            ? new ProfileVerdict([], [_templates.Misfit(traits)], [])
            : new ProfileVerdict([.. matches.Select(match => match.Template.Id)], [.. matches.SelectMany(match => match.Broken)], [.. matches.SelectMany(match => match.Notes)]);
    }

    /// <summary>A version of our profile: the category's beginning, then a digit.</summary>
    private bool IsOwnVersion(string id) =>
        id.Length > _ownVersions.Length && id.StartsWith(_ownVersions, StringComparison.Ordinal) && char.IsAsciiDigit(id[_ownVersions.Length]);

    private static ProfileVerdict Refused(string location, string pointer, string reason) => new([], [new BrokenRule(null, location, new Refusal("Profile", pointer, reason))], []);
}
