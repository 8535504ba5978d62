using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Resolution;

/// <summary>One experience while it is put together from the facts that tell of it.</summary>
internal sealed class Experience(Told first, string? key)
{
    private readonly List<(Told Told, string? Rule)> _told = [(first, null)];

    /// <summary>The module, or what stands for one; null when none is learned from.</summary>
    public string? Key { get; } = key;

    /// <summary>When it began: the time of its first fact, whatever becomes of that.</summary>
    public DateTimeOffset Began { get; } = first.Time;

    /// <summary>The attempt that it is; null when its Statements do not say.</summary>
    public Guid? Attempt { get; private set; } = AttemptOf(first);

    /// <summary>Whether it began with a second word (cmi5 <c>satisfied</c>).</summary>
    public bool IsSatisfaction { get; } = first.Act == Act.Satisfy;

    /// <summary>What tells of it, by time.</summary>
    public IEnumerable<Told> Told => _told.Select(entry => entry.Told);

    public bool IsEmpty => _told.Count == 0;

    /// <summary>What stands for it: the first word of a system, else the first word.</summary>
    public Told Voice => Told.FirstOrDefault(told => !told.Details.IsSelfReported) ?? _told[0].Told;

    /// <summary>Rules by which facts were merged.</summary>
    public IEnumerable<string> Rules => _told.Where(entry => entry.Told != Voice).Select(entry => entry.Rule).OfType<string>().Distinct(StringComparer.Ordinal);

    public static Guid? AttemptOf(Told told) => told.Details.IsAttempt ? told.Details.Registration : null;

    public bool HasRegistration(Guid? registration) => registration is not null && Told.Any(told => told.Details.Registration == registration);

    public void Add(Told told, string rule)
    {
        _told.Add((told, rule));
        Attempt ??= AttemptOf(told);
    }

    /// <summary>Takes out what is about an Activity.</summary>
    public IReadOnlyList<Told> TakeBack(string activity)
    {
        var taken = Told.Where(told => told.Details.ObjectId == activity).ToList();
        _told.RemoveAll(entry => entry.Told.Details.ObjectId == activity);
        return taken;
    }

    /// <summary>What became of each of its facts.</summary>
    public IEnumerable<FactFate> Fates()
    {
        var voice = Voice;
        return _told.Select(entry => entry.Told == voice
            ? new FactFate(voice.Id, FactOutcome.Counts)
            : new FactFate(entry.Told.Id, FactOutcome.Merged, voice.Id, entry.Rule ?? ResolutionRules.Window));
    }
}
