using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Resolution;

/// <summary>From an experience to a learning event, as of its date.</summary>
internal static class EventMaker
{
    private const double Longest = 480;

    public static LearningEvent Make(Experience experience, ResolutionScope scope)
    {
        var voice = experience.Voice;
        var day = scope.Roster.DayOf(scope.Person, voice.Time);
        var module = scope.Catalogue.Find(voice.Details.ModuleKey, voice.Details.ObjectId);
        var topics = TopicsOf(experience, module);
        var mandatory = experience.Key is null ? null : scope.Catalogue.MandatorySet(experience.Key, scope.Roster.PlacementOf(scope.Person, day), day);
        var recommendation = scope.Book.Recommendations.LastOrDefault(wish => wish.Stood(voice.Time, scope.Options.Reach) && IsTaken(experience, wish));
        var approach = ApproachDecision.Of(experience, scope, day, recommendation);
        var ownership = OwnershipDecision.Of(experience, topics, scope.Book, recommendation, mandatory, scope.Options.Reach);
        var (minutes, basis) = MinutesOf(experience, module);
        var others = experience.Told.Where(told => told != voice).ToList();
        return new LearningEvent
        {
            Sequence = voice.Fact.Sequence,
            StatementId = voice.Id,
            Person = scope.Person,
            Time = voice.Time,
            Day = day,
            Modality = voice.Fact.Modality,
            Practice = voice.Fact.Practice,
            FlexLevel = approach.Level,
            Ownership = ownership.Ownership,
            IsPrompted = ownership.IsPrompted,
            IsMandatory = mandatory is not null,
            ModuleKey = experience.Key,
            Topics = topics,
            Minutes = minutes,
            MinutesBasis = basis,
            Visibility = voice.Details.Visibility,
            Success = experience.Told.Select(told => told.Details.Success).LastOrDefault(success => success is not null),
            Partners = PartnersOf(experience, scope),
            IsSelfReported = voice.Details.IsSelfReported,
            ValidUntil = ValidityOf(experience, scope),
            Statements = [voice.Id, .. others.Select(told => told.Id)],
            Rules = [.. RulesOf(voice), .. experience.Rules, .. approach.Rules, ownership.Rule],
            Evidence = [.. others.Select(told => $"merged={told.Id}").Concat(approach.Evidence).Append(ownership.Evidence).OfType<string>().Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>Rules at the Statement itself, without what it claimed of ownership: that comes last.</summary>
    private static IEnumerable<string> RulesOf(Told voice) => voice.Fact.MatchedRules.Where(rule => rule != voice.Details.OwnershipRule);

    private static IReadOnlyList<string> TopicsOf(Experience experience, LearningModule? module) =>
        [.. experience.Told.SelectMany(told => told.Details.Topics).Concat(module?.Topics ?? []).Distinct(StringComparer.Ordinal)];

    private static bool IsTaken(Experience experience, Wish wish) =>
        experience.Told.Any(told => told.Details.Refers.Contains(wish.Told.Id) || wish.Told.Subjects.Overlaps(told.Subjects) || wish.Told.Subjects.Overlaps(told.Within));

    /// <summary>Several Statements tell of the same minutes: the best source of them counts, and of it the longest; else what the catalogue estimates.</summary>
    private static (double? Minutes, DurationBasis Basis) MinutesOf(Experience experience, LearningModule? module)
    {
        var best = experience.Told.Select(told => told.Fact).Where(fact => fact.Minutes is not null).OrderBy(fact => fact.MinutesBasis).ThenByDescending(fact => fact.Minutes).FirstOrDefault();
        return best is not null ? (best.Minutes, best.MinutesBasis)
            : module?.EstimatedMinutes is > 0 and var estimated ? (Math.Min(estimated, Longest), DurationBasis.Scheduled)
            : (null, DurationBasis.None);
    }

    /// <summary>Who taught a course is no partner; a mentor is one.</summary>
    private static IReadOnlyList<string> PartnersOf(Experience experience, ResolutionScope scope)
    {
        var ifis = experience.Told.SelectMany(told => told.Details.ObjectAgents.Concat(told.Details.Team).Concat(TieReader.IsHelp(told.Fact.Practice) ? told.Details.Instructors : []));
        return [.. Told.People(scope.Roster, ifis).Where(key => key != scope.Person)];
    }

    /// <summary>What the Statements say, or a certificate on the same module within the window.</summary>
    private static DateTimeOffset? ValidityOf(Experience experience, ResolutionScope scope)
    {
        var time = experience.Voice.Time;
        var certificates = scope.Credentials.Where(told =>
            (told.Time - time).Duration() <= scope.Options.Window
            && experience.Key is not null && (told.Subjects.Contains(experience.Key) || told.Within.Contains(experience.Key)));
        return experience.Told.Concat(certificates).Select(told => told.Details.ValidUntil).Max();
    }
}
