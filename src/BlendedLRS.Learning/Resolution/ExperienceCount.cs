using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Resolution;

/// <summary>From the facts of one person to experiences: one is counted once, and what was taken back is not.</summary>
internal sealed class ExperienceCount(TimeSpan window)
{
    private readonly List<Experience> _experiences = [];

    /// <summary>What became of facts that are no part of an experience.</summary>
    public List<FactFate> Fates { get; } = [];

    /// <summary>Experiences that stand, by the time they began.</summary>
    public IReadOnlyList<Experience> Standing => [.. _experiences.Where(experience => !experience.IsEmpty)];

    /// <summary>Adds the next fact; facts come by time.</summary>
    public void Add(Told told)
    {
        if (told.Act is Act.Retract)
        {
            Fates.Add(new FactFate(told.Id, FactOutcome.TakesBack, TakeBack(told, _ => true), ResolutionRules.TakenBack));
            return;
        }

        if (told.Fact.Kind != LearningKind.Learning)
        {
            return;
        }

        if (told.Fact.Grain == Grain.Item)
        {
            Fates.Add(new FactFate(told.Id, FactOutcome.Part, null, ResolutionRules.Part));
            return;
        }

        // A course that is failed now takes the passing back that was told before; with none before it is learning, and failed.
        if (told.Act == Act.Fail && TakeBack(told, earlier => earlier.Act != Act.Fail) is { } passing)
        {
            Fates.Add(new FactFate(told.Id, FactOutcome.TakesBack, passing, ResolutionRules.TakenBack));
            return;
        }

        Join(told);
    }

    private void Join(Told told)
    {
        var key = told.Fact.Grain == Grain.None && told.Fact.Modality != Modality.Formal && told.Details.ModuleKey is null && !told.IsCatalogued ? null : told.Key;
        var (experience, rule) = Found(told, key);
        if (experience is null)
        {
            _experiences.Add(new Experience(told, key));
        }
        else
        {
            experience.Add(told, rule);
        }
    }

    /// <summary>The experience that a fact tells of as well. Where registrations are attempts they decide; else time does.</summary>
    private (Experience? Experience, string Rule) Found(Told told, string? key)
    {
        if (key is null)
        {
            return (null, "");
        }

        var attempt = Experience.AttemptOf(told);
        var same = _experiences.LastOrDefault(candidate => !candidate.IsEmpty && IsSameAttempt(candidate, told, key, attempt));
        if (same is not null)
        {
            return (same, ResolutionRules.Attempt);
        }

        var near = _experiences.LastOrDefault(candidate =>
            !candidate.IsEmpty && candidate.Key == key && told.Time - candidate.Began <= window && (attempt is null || candidate.Attempt is null || candidate.Attempt == attempt));
        return (near, ResolutionRules.Window);
    }

    private static bool IsSameAttempt(Experience candidate, Told told, string key, Guid? attempt)
    {
        var isSecondWord = told.Act == Act.Satisfy || candidate.IsSatisfaction;
        return isSecondWord ? candidate.HasRegistration(told.Details.Registration) : attempt is not null && candidate.Attempt == attempt && candidate.Key == key;
    }

    /// <summary>Takes the latest standing completion of the Activity back; returns the Statement that stood for it, or null when there was none.</summary>
    private Guid? TakeBack(Told told, Func<Told, bool> completes)
    {
        if (told.Details.ObjectId is not { } activity)
        {
            return null;
        }

        var latest = _experiences.Where(candidate => candidate.Told.Any(earlier => earlier.Details.ObjectId == activity && completes(earlier)))
            .OrderBy(candidate => candidate.Told.Last(earlier => earlier.Details.ObjectId == activity).Time).LastOrDefault();
        if (latest is null)
        {
            return null;
        }

        var taken = latest.TakeBack(activity);
        Fates.AddRange(taken.Select(earlier => new FactFate(earlier.Id, FactOutcome.TakenBack, told.Id, ResolutionRules.TakenBack)));
        return taken[^1].Id;
    }
}
