using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Resolution;

/// <summary>How far an experience adapted: the level of its module as of then, raised by what is known of the event; null when nothing tells.</summary>
/// <param name="Level">The level.</param>
/// <param name="Rules">The rules that gave it.</param>
/// <param name="Evidence">What was looked at.</param>
internal sealed record ApproachDecision(FlexLevel? Level, IReadOnlyList<string> Rules, IReadOnlyList<string> Evidence)
{
    public static ApproachDecision Of(Experience experience, ResolutionScope scope, DateOnly day, Wish? recommendation)
    {
        var found = ModuleSteps(experience, scope, day).Concat(EventSteps(experience, scope, recommendation)).ToList();
        if (found.Count == 0)
        {
            found.AddRange(Defaults(experience));
        }

        return new ApproachDecision(
            found.Count == 0 ? null : found.Max(step => step.Level),
            [.. found.Select(step => step.Rule)],
            [.. found.Select(step => step.Evidence).OfType<string>()]);
    }

    private static IEnumerable<(FlexLevel Level, string Rule, string? Evidence)> ModuleSteps(Experience experience, ResolutionScope scope, DateOnly day)
    {
        var voice = experience.Voice;
        if (scope.Catalogue.Find(voice.Details.ModuleKey, voice.Details.ObjectId) is not { } module)
        {
            yield break;
        }

        var revision = ModuleCatalogue.RevisionInForce(module, voice.Time, voice.Details.Revision, voice.Details.ObjectId);
        var evidence = revision is null ? null : $"revision={revision.Name}";
        var level = scope.Catalogue.LevelOf(module, revision, voice.Time, day, scope.Options.Fresh);
        if (level is { } known)
        {
            var isStandard = known == FlexLevel.Fixed && (module.MustBeStandard is not null || revision?.FlexLevel != FlexLevel.Fixed);
            var isFresh = known == FlexLevel.Personal && ModuleLevel.IsReworked(module, voice.Time, scope.Options.Fresh, revision);
            yield return (known, isStandard ? ResolutionRules.Standard : isFresh ? ResolutionRules.Reworked : ResolutionRules.OwnLevel, evidence);
        }
    }

    private static IEnumerable<(FlexLevel Level, string Rule, string? Evidence)> EventSteps(Experience experience, ResolutionScope scope, Wish? recommendation)
    {
        var time = experience.Voice.Time;
        if (scope.Told.LastOrDefault(told => told.Act == Act.Personalise && told.Actor == scope.Person && told.Time <= time && told.Key is not null && told.Key == experience.Key) is { } adapted)
        {
            yield return (FlexLevel.Personal, ResolutionRules.Personalised, $"personalised={adapted.Id}");
        }

        var goal = scope.Book.Goals.LastOrDefault(goal => !goal.IsDirected && goal.Proposed <= time && (goal.Rejected is not { } end || end > time) && HangsOn(experience, goal));
        if (goal is not null)
        {
            yield return (FlexLevel.Personal, ResolutionRules.OwnGoal, $"goal={goal.StatementId}");
        }

        if (experience.Voice.Fact.Practice is Practice.PeerLearning or Practice.Mentoring or Practice.Coaching or Practice.Experiment)
        {
            yield return (FlexLevel.Personal, ResolutionRules.FlexibleFormat, null);
        }

        if (recommendation is not null)
        {
            yield return (FlexLevel.Customised, ResolutionRules.TakenUp, $"recommended={recommendation.Told.Id}");
        }
    }

    private static IEnumerable<(FlexLevel Level, string Rule, string? Evidence)> Defaults(Experience experience)
    {
        if (experience.Voice.Fact.Modality != Modality.Informal)
        {
            yield break;
        }

        if (experience.Voice.Fact.Practice == Practice.SelfStudy)
        {
            yield return (FlexLevel.Choice, ResolutionRules.FixedResource, null);
        }
        else if (experience.Key is null)
        {
            yield return (FlexLevel.Personal, ResolutionRules.InformalDefault, null);
        }
    }

    private static bool HangsOn(Experience experience, Goal goal) =>
        experience.Told.Any(told => told.Details.Refers.Contains(goal.StatementId) || told.Within.Contains(goal.Id));
}
