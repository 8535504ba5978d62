using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Resolution;

/// <summary>From the facts of one person to experiences: one is counted once, and what was taken back is not.</summary>
internal sealed class ExperienceCount(TimeSpan window)
{
    private readonly List<Experience> _experiences = [];

    // Whoever sends from a shared account has tens of thousands of experiences: those that a fact may belong to are found without looking at all.
    private readonly Dictionary<string, List<Experience>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, List<Experience>> _byRegistration = [];
    private readonly Dictionary<string, List<Experience>> _byActivity = new(StringComparer.Ordinal);

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
            experience = new Experience(told, key);
            _experiences.Add(experience);
            Note(_byKey, key, experience);
        }
        else
        {
            experience.Add(told, rule);
        }

        Note(_byActivity, told.Details.ObjectId, experience);
        if (told.Details.Registration is { } registration)
        {
            Note(_byRegistration, registration, experience);
        }
    }

    private static void Note<TKey>(Dictionary<TKey, List<Experience>> index, TKey? key, Experience experience)
        where TKey : notnull
    {
        if (key is null)
        {
            return;
        }

        if (!index.TryGetValue(key, out var there))
        {
            index.Add(key, there = []);
        }

        if (there.Count == 0 || there[^1] != experience)
        {
            there.Add(experience);
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
        var registered = told.Details.Registration is { } registration ? _byRegistration.GetValueOrDefault(registration, []) : [];
        var same = registered.LastOrDefault(candidate => !candidate.IsEmpty && IsSameAttempt(candidate, told, key, attempt));
        if (same is not null)
        {
            return (same, ResolutionRules.Attempt);
        }

        var near = _byKey.GetValueOrDefault(key, []).LastOrDefault(candidate =>
            !candidate.IsEmpty && told.Time - candidate.Began <= window && (attempt is null || candidate.Attempt is null || candidate.Attempt == attempt));
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

        var latest = _byActivity.GetValueOrDefault(activity, []).Where(candidate => candidate.Told.Any(earlier => earlier.Details.ObjectId == activity && completes(earlier)))
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
