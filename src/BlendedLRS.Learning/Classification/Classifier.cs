using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BlendedLRS.Learning.RuleSets;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Timestamps;

namespace BlendedLRS.Learning.Classification;

/// <summary>From a Statement to a learning fact under one rule set: kind and act, then grain, practice, modality and ownership, with the rules that fired and why. Pure; safe for many threads.</summary>
public sealed class Classifier
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 4096 };

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
    private readonly AxisRules<Act> _acts;
    private readonly AxisRules<Ownership> _ownerships;
    private readonly DetailsReader _details;
    private readonly VisibilityRule _visibility;

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
        _acts = Ready(_document.Acts);
        _ownerships = Ready(_document.Ownerships);
        _details = new DetailsReader(_document, _normaliser);
        _visibility = new VisibilityRule(ruleSet, options.Profile);
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
        using var document = JsonDocument.Parse(raw, Deep);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("A Statement is a JSON object.");
        }

        try
        {
            return Classify(sequence, statementId, stored, source, document.RootElement, raw);
        }
        catch (InvalidOperationException fault)
        {
            // Half of a surrogate pair, written as an escape: well-formed to the parser, but not text.
            throw new JsonException("The Statement holds a string that is not Unicode text.", fault);
        }
    }

    private LearningFact Classify(long sequence, Guid statementId, DateTimeOffset stored, SourceKind source, JsonElement statement, ReadOnlyMemory<byte> raw)
    {
        var features = StatementFeatures.Of(statement, _normaliser);
        var when = TimeOf(features.Timestamp);
        var section = _document.Sources.Of(source);
        var situation = new Situation(features, source, section.Trusted, when ?? stored, IsOwnProfile(features)) { Enrolment = _details.EnrolmentOf(features, source) };
        situation.Note("verb=" + features.Verb);
        NoteProfile(situation, statement);
        situation.Kind = _kinds.Decide(situation, LearningKind.Unclassified);
        situation.Kind = _kindRevisions.Decide(situation, situation.Kind);
        situation.Act = _acts.Decide(situation, Act.None);
        var grain = _grains.Decide(situation, Grain.None);
        situation.Practice = _practices.Decide(situation, Practice.None);
        var modality = _modalities.Decide(situation, Modality.Unclassified);
        var ownership = _ownerships.Decide(situation, Ownership.Unknown, out var ownershipRule);
        var (minutes, basis) = situation.Kind == LearningKind.Learning ? _minutes.Of(situation) : (null, DurationBasis.None);
        Close(situation, when, modality == Modality.Formal && section.SelfReported);
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
            Day = CalendarDay.Of(situation.When, _options.TimeZone),
            Minutes = minutes,
            MinutesBasis = basis,
            Details = Resolves(situation) ? _details.Read(statement, situation, _visibility.Of(raw.Span, source), (ownership, ownershipRule)) : null,
        };
    }

    /// <summary>Whether anything is resolved from it: of a trace only that it takes a completion back.</summary>
    private static bool Resolves(Situation situation) =>
        situation.Act != Act.None || situation.Kind is not (LearningKind.Trace or LearningKind.Admin or LearningKind.Survey or LearningKind.Unclassified);

    /// <summary>What nobody should have to look up again when a rule is missing: type and source stand beside the verb.</summary>
    private static void Close(Situation situation, DateTimeOffset? timestamp, bool isSelfReported)
    {
        if (situation.Kind == LearningKind.Unclassified)
        {
            situation.Note(situation.Features.ObjectType is { } type ? "type=" + type : "object=" + KebabText.Of(situation.Features.ObjectKind));
            situation.Note("source=" + KebabText.Of(situation.Source));
        }

        if (isSelfReported)
        {
            situation.Note("self-reported");
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
    private void NoteProfile(Situation situation, JsonElement statement)
    {
        if (situation.OwnProfile && _profile?.Judge(statement) is { } verdict)
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
