using System.Security.Cryptography;
using System.Text;
using BlendedLRS.Learning.RuleSets;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Timestamps;

namespace BlendedLRS.Learning.Classification;

/// <summary>From a Statement to a learning fact under one rule set: kind, then grain, practice and modality, with the rules that fired and why. Pure; safe for many threads.</summary>
public sealed class Classifier
{
    private readonly RuleSetDocument _document;
    private readonly ClassifierOptions _options;
    private readonly Profile.ProfileRules? _profile;
    private readonly IriNormaliser _normaliser;
    private readonly MinutesRule _minutes;
    private readonly string _category;
    private readonly AxisRules<LearningKind> _kinds;
    private readonly AxisRules<LearningKind> _kindRevisions;
    private readonly AxisRules<Grain> _grains;
    private readonly AxisRules<Practice> _practices;
    private readonly AxisRules<Modality> _modalities;

    /// <summary>Makes the rules ready.</summary>
    /// <param name="ruleSet">The rules.</param>
    /// <param name="options">What the deployment adds.</param>
    /// <param name="profile">Rules of the published profile, for the evidence; without them nothing is said of it.</param>
    public Classifier(RuleSet ruleSet, ClassifierOptions options, Profile.ProfileRules? profile = null)
    {
        ArgumentNullException.ThrowIfNull(ruleSet);
        ArgumentNullException.ThrowIfNull(options);
        _document = ruleSet.Document;
        _options = options;
        _profile = profile;
        _normaliser = new IriNormaliser(_document.Normalisation, options.Profile);
        _minutes = new MinutesRule(_document, _normaliser);
        _category = _normaliser.Expand(_document.Profile.Category);
        _kinds = Ready(Split(_document.Kinds, revisions: false));
        _kindRevisions = Ready(Split(_document.Kinds, revisions: true));
        _grains = Ready(_document.Grains);
        _practices = Ready(_document.Practices);
        _modalities = Ready(_document.Modalities);
        Version = VersionOf(ruleSet, options);
    }

    /// <summary>What facts are stamped with: the rule set's version and, after '+', a fingerprint of everything that decides (rules, profile and its bases, time zone). When it
    /// changes, facts are to be rebuilt.</summary>
    public string Version { get; }

    /// <summary>Classifies one Statement. Anything unexpected inside a JSON object gives a fact, never an error.</summary>
    /// <param name="sequence">Its place in the log.</param>
    /// <param name="statementId">Its id.</param>
    /// <param name="stored">When it was stored: the time of a Statement that was sent without a usable timestamp.</param>
    /// <param name="source">What its credential is bound to.</param>
    /// <param name="raw">Its JSON text.</param>
    /// <exception cref="System.Text.Json.JsonException">The text is not one JSON object.</exception>
    public LearningFact Classify(long sequence, Guid statementId, DateTimeOffset stored, SourceKind source, ReadOnlyMemory<byte> raw)
    {
        var features = StatementFeatures.Read(raw, _normaliser);
        var when = TimeOf(features.Timestamp);
        var situation = new Situation(features, source, _document.Sources.Of(source).Trusted, when ?? stored, IsOwnProfile(features));
        situation.Note("verb=" + features.Verb);
        NoteProfile(situation, raw);
        situation.Kind = _kinds.Decide(situation, LearningKind.Unclassified);
        situation.Kind = _kindRevisions.Decide(situation, situation.Kind);
        var grain = _grains.Decide(situation, Grain.None);
        situation.Practice = _practices.Decide(situation, Practice.None);
        var modality = _modalities.Decide(situation, Modality.Unclassified);
        var (minutes, basis) = situation.Kind == LearningKind.Learning ? _minutes.Of(situation) : (null, DurationBasis.None);
        Close(situation, when);
        return new LearningFact
        {
            Sequence = sequence,
            StatementId = statementId,
            RuleSetVersion = Version,
            Kind = situation.Kind,
            Grain = grain,
            Practice = situation.Practice,
            Modality = modality,
            MatchedRules = situation.Rules,
            Evidence = situation.Evidence,
            Person = features.Person,
            Day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(situation.When, _options.TimeZone).DateTime),
            Minutes = minutes,
            MinutesBasis = basis,
        };
    }

    /// <summary>What nobody should have to look up again when a rule is missing: type and source stand beside the verb.</summary>
    private static void Close(Situation situation, DateTimeOffset? timestamp)
    {
        if (situation.Kind == LearningKind.Unclassified)
        {
            situation.Note(situation.Features.ObjectType is { } type ? "type=" + type : "object=" + KebabText.Of(situation.Features.ObjectKind));
            situation.Note("source=" + KebabText.Of(situation.Source));
        }

        if (timestamp is null)
        {
            situation.Note("time=stored");
        }
    }

    private static DateTimeOffset? TimeOf(string? timestamp) =>
        Iso8601Timestamp.TryParse(timestamp, XapiVersion.V103, out var time) ? time : null;

    /// <summary>A version of our profile: the category's beginning, then a digit.</summary>
    private bool IsOwnProfile(StatementFeatures features) =>
        features.CategoryIds.Any(id => id.Length > _category.Length && id.StartsWith(_category, StringComparison.Ordinal) && char.IsAsciiDigit(id[_category.Length]));

    /// <summary>Whether a Statement that says that it follows our profile does.</summary>
    private void NoteProfile(Situation situation, ReadOnlyMemory<byte> raw)
    {
        if (situation.OwnProfile && _profile?.Judge(raw) is { } verdict)
        {
            situation.Note(verdict.Evidence);
        }
    }

    private AxisRules<T> Ready<T>(Axis<T> axis)
        where T : struct, Enum =>
        new(axis, when => CompiledCondition.Of(when, _document, _normaliser), iri => _normaliser.Normalise(_normaliser.Expand(iri)));

    /// <summary>A case that names kinds revises the kind found by those that do not.</summary>
    private static Axis<LearningKind> Split(Axis<LearningKind> axis, bool revisions) => axis with
    {
        Rules = [.. axis.Rules.Select(rule => rule with { Cases = rule.Cases?.Where(entry => entry.When.Kinds is not null == revisions).ToList(), Said = revisions ? null : rule.Said })],
    };

    private string VersionOf(RuleSet ruleSet, ClassifierOptions options)
    {
        var everything = string.Join('\n', [ruleSet.Sha256, options.TimeZone.Id, .. options.Profile.All, _profile?.Sha256]);
        return $"{ruleSet.Version}+{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(everything)))[..12]}";
    }
}
