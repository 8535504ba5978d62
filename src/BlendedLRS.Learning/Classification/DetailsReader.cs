using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.RuleSets;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Statements;
using BlendedLRS.Xapi.Timestamps;

namespace BlendedLRS.Learning.Classification;

/// <summary>Reads the details of one Statement. What is missing or of an unexpected shape is absent, never an error.</summary>
internal sealed class DetailsReader
{
    private const int MostTopics = 32;
    private static readonly FrozenSet<Act> DoneToOthers = FrozenSet.ToFrozenSet([Act.Assign, Act.Direct, Act.Recommend]);

    private readonly RuleSetDocument _document;
    private readonly IriNormaliser _normaliser;
    private readonly FrozenDictionary<string, string[]> _terms;
    private readonly FrozenSet<string> _topicTypes;
    private readonly FrozenSet<string> _attemptCategories;

    public DetailsReader(RuleSetDocument document, IriNormaliser normaliser)
    {
        _document = document;
        _normaliser = normaliser;
        _terms = document.Terms.All().ToFrozenDictionary(term => term.Name, term => term.Iris.Select(iri => normaliser.Normalise(normaliser.Expand(iri))).ToArray(), StringComparer.Ordinal);
        _topicTypes = _terms["topicTypes"].ToFrozenSet(StringComparer.Ordinal);
        _attemptCategories = _terms["attemptCategories"].ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>What the source makes of the way of enrolment; unknown when none was sent.</summary>
    public Ownership EnrolmentOf(StatementFeatures features, SourceKind source)
    {
        var section = _document.Sources.Of(source);
        return First(features.ContextExtensions, "enrolmentType") is { Length: > 0 } type ? section.Enrolments.GetValueOrDefault(type, section.OtherEnrolments) : Ownership.Unknown;
    }

    /// <summary>The details beside what the rules decided.</summary>
    public FactDetails Read(JsonElement statement, Situation situation, Visibility visibility, (Ownership Value, string? Rule) ownership)
    {
        var features = situation.Features;
        var target = statement.Child("object");
        var context = statement.Child("context");
        var result = statement.Child("result");
        var extensions = context.Child("extensions");
        var isActivity = features.ObjectKind == ObjectKind.Activity;
        var source = _document.Sources.Of(situation.Source);
        return new FactDetails
        {
            Time = situation.When.ToUniversalTime(),
            Verb = features.Verb,
            Act = situation.Act,
            ObjectKind = features.ObjectKind,
            ObjectId = isActivity ? features.ObjectId : null,
            ObjectType = isActivity ? features.ObjectType : null,
            ObjectAgents = features.ObjectKind is ObjectKind.Agent or ObjectKind.Group ? AgentKeys.Of(target) : [],
            Instructors = AgentKeys.Of(context.Child("instructor")),
            Team = AgentKeys.Of(context.Child("team")),
            For = ForWhom(extensions, target, situation, source),
            ModuleKey = isActivity ? First(features.ObjectExtensions, "moduleKey") : null,
            Parents = Related(context, "parent"),
            Groupings = Related(context, "grouping"),
            Topics = TopicsOf(context, target, features),
            Registration = Guid.TryParse(context.Text("registration"), out var registration) ? registration : null,
            IsAttempt = source.RegistrationIsAttempt || features.CategoryIds.Any(_attemptCategories.Contains),
            Revision = context.Text("revision"),
            Refers = [.. new[] { features.ObjectKind == ObjectKind.StatementRef ? target : default, context.Child("statement") }.SelectMany(reference => Ids(reference.Child("id"))).Distinct()],
            Rating = RatingOf(result.Child("score")),
            Success = situation.Act == Act.Fail ? false : result.Flag("success"),
            EnrolmentType = First(features.ContextExtensions, "enrolmentType"),
            Ownership = ownership.Value,
            OwnershipRule = ownership.Rule,
            Cause = CauseOf(First(features.ContextExtensions, "revisionCause")),
            Addresses = [.. Elements(extensions, "addresses").SelectMany(Ids).Distinct()],
            Revises = First(features.ObjectExtensions, "revises"),
            ValidUntil = MomentOf(First(features.ContextExtensions, "validUntil") ?? First(features.ResultExtensions, "validUntil") ?? First(features.ObjectExtensions, "validUntil")),
            Visibility = visibility,
            Channel = First(features.ContextExtensions, "channel"),
            IsSelfReported = source.SelfReported,
            HasResponse = result.Text("response") is { Length: > 0 },
        };
    }

    /// <summary>Whom the Statement names; where it names nobody and the source's assignments have the assignee as Actor, the Actor.</summary>
    private string? ForWhom(JsonElement extensions, JsonElement target, Situation situation, SourceSection source)
    {
        var named = Elements(extensions, "learner").SelectMany(AgentKeys.Of).FirstOrDefault();
        if (named is not null || !DoneToOthers.Contains(situation.Act))
        {
            return named;
        }

        var agents = situation.Features.ObjectKind is ObjectKind.Agent or ObjectKind.Group ? AgentKeys.Of(target) : [];
        return agents is [var agent, ..] ? agent : (source.AssignActorIsAssignee ? situation.Features.Person?.Key : null);
    }

    private IReadOnlyList<RelatedActivity> Related(JsonElement context, string place) =>
    [
        .. from activity in context.Child("contextActivities").Child(place).Items()
           let id = activity.Text("id")
           where id is not null
           let definition = activity.Child("definition")
           select new RelatedActivity(id, definition.Iri("type", _normaliser), First(definition.Child("extensions").Texts(_normaliser), "moduleKey")),
    ];

    private List<string> TopicsOf(JsonElement context, JsonElement target, StatementFeatures features)
    {
        var named = from activity in context.Child("contextActivities").Child("other").Items()
                    where activity.Child("definition").Iri("type", _normaliser) is { } type && _topicTypes.Contains(type)
                    select activity.Text("id");
        var self = features.ObjectType is { } own && _topicTypes.Contains(own) ? features.ObjectId : null;
        var tagged = new[] { context.Child("extensions"), target.Child("definition").Child("extensions") }.SelectMany(extensions => Elements(extensions, "topics"))
            .SelectMany(value => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : Enumerable.Repeat(value, 1))
            .Select(value => value.ValueKind == JsonValueKind.String ? value.GetString() : null);
        return [.. named.Append(self).Concat(tagged).OfType<string>().Where(topic => topic.Length > 0).Distinct(StringComparer.Ordinal).Take(MostTopics)];
    }

    private string? First(IReadOnlyDictionary<string, string?> extensions, string term) =>
        _terms[term].Select(iri => extensions.GetValueOrDefault(iri)).FirstOrDefault(text => !string.IsNullOrEmpty(text));

    /// <summary>Values of extensions of a term, of whatever shape.</summary>
    private IEnumerable<JsonElement> Elements(JsonElement extensions, string term) =>
        extensions.ValueKind != JsonValueKind.Object ? [] : extensions.EnumerateObject().Where(member => _terms[term].Contains(_normaliser.Normalise(member.Name))).Select(member => member.Value);

    /// <summary>Ids of Statements in a text or in a list of texts.</summary>
    private static IEnumerable<Guid> Ids(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when Guid.TryParse(value.GetString(), out var id) => [id],
        JsonValueKind.Array => value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).SelectMany(Ids),
        _ => [],
    };

    private static RevisionCause? CauseOf(string? word) => word is null ? null : KebabText.TryParse<RevisionCause>(word, out var cause) ? cause : RevisionCause.Unknown;

    private static DateTimeOffset? MomentOf(string? text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        }

        return Iso8601Timestamp.TryParse(text, XapiVersion.V103, out var moment) ? moment.ToUniversalTime() : null;
    }

    private static double? RatingOf(JsonElement score)
    {
        if (score.Number("scaled") is { } scaled)
        {
            return Math.Clamp(scaled, 0, 1);
        }

        return (score.Number("raw"), score.Number("min"), score.Number("max")) is ({ } raw, { } min, { } max) && max > min ? Math.Clamp((raw - min) / (max - min), 0, 1) : null;
    }
}
