using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>What happened around a moment, in two windows of equal length: the 60 days before it and the 60 days from it on.</summary>
internal sealed class ReworkWindows(ReworkRecords records, DateTimeOffset released)
{
    public const int Days = 60;

    private readonly ILookup<string?, Feedback> _feedback = records.Feedback.ToLookup(entry => entry.ModuleKey, StringComparer.Ordinal);
    private readonly ILookup<string, Commitment> _commitments = records.Commitments.ToLookup(one => one.Subject, StringComparer.Ordinal);
    private readonly ILookup<string?, LearningEvent> _completions = records.Events.Where(ActiveModule.IsCompletion).ToLookup(one => one.ModuleKey, StringComparer.Ordinal);
    private readonly TopicTrail _informal = TopicTrail.Of(records.Events.Where(Coupling.IsInformal));

    private DateTimeOffset First { get; } = released.AddDays(-Days);

    private DateTimeOffset End { get; } = released.AddDays(Days);

    /// <summary>Ratings given.</summary>
    public IReadOnlyList<ReworkObservation> Ratings(string module) =>
        [.. _feedback[module].Where(entry => entry is { Rating: not null, Applauded: null } && Contains(entry.Time)).Select(entry => new ReworkObservation(entry.Giver, IsAfter(entry.Time), entry.Rating!.Value))];

    /// <summary>Who was to complete it, and whether they did before the end of the same window; each person once in a window.</summary>
    public IReadOnlyList<ReworkObservation> Completions(string module)
    {
        var completions = _completions[module].ToLookup(one => one.Person, StringComparer.Ordinal);
        return [.. _commitments[module].Where(one => !one.IsWaived && Contains(one.Time))
            .GroupBy(one => (one.Person, IsAfter: IsAfter(one.Time)))
            .Select(own => new ReworkObservation(own.Key.Person, own.Key.IsAfter, completions[own.Key.Person].Any(one => IsInTime(one, own.Min(commitment => commitment.Time))) ? 1 : 0))];
    }

    /// <summary>Formal completions with a topic, and whether informal learning of the same person on the same topic followed within 30 days (as in M6).</summary>
    public IReadOnlyList<ReworkObservation> FollowUps(string module) =>
        [.. _completions[module].Where(one => Coupling.IsFormalCompletion(one) && one.Topics.Count > 0 && Contains(one.Time))
            .Select(one => new ReworkObservation(one.Person, IsAfter(one.Time), _informal.Follows(one, TimeSpan.FromDays(Coupling.DefaultDays)) ? 1 : 0))];

    /// <summary>Whether a module had no major revision in either window, so that it can be compared with.</summary>
    public bool IsUntouched(LearningModule module) => !module.Revisions.Any(revision => revision.IsMajor && Contains(revision.Released));

    private bool IsInTime(LearningEvent completion, DateTimeOffset committed) =>
        committed <= completion.Time && completion.Time < (IsAfter(committed) ? End : released);

    private bool Contains(DateTimeOffset time) => First <= time && time < End;

    private bool IsAfter(DateTimeOffset time) => time >= released;
}
