using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>What happened around a moment, in two windows of equal length: the 60 days before it and the 60 days from it on.</summary>
internal sealed class ReworkWindows(ReworkRecords records, DateTimeOffset released)
{
    public const int Days = 60;
    public const int DaysOfFollowUp = 30;

    private readonly ILookup<string?, Feedback> _feedback = records.Feedback.ToLookup(entry => entry.ModuleKey, StringComparer.Ordinal);
    private readonly ILookup<string, Commitment> _commitments = records.Commitments.ToLookup(one => one.Subject, StringComparer.Ordinal);
    private readonly ILookup<string?, LearningEvent> _completions = records.Events.Where(ActiveModule.IsCompletion).ToLookup(one => one.ModuleKey, StringComparer.Ordinal);
    private readonly ILookup<string, LearningEvent> _informal = records.Events.Where(one => one.Modality == Modality.Informal).ToLookup(one => one.Person, StringComparer.Ordinal);

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
        [.. _completions[module].Where(one => one.Modality == Modality.Formal && one.Topics.Count > 0 && Contains(one.Time))
            .Select(one => new ReworkObservation(one.Person, IsAfter(one.Time), _informal[one.Person].Any(later => Follows(later, one)) ? 1 : 0))];

    /// <summary>Whether a module had no major revision in either window, so that it can be compared with.</summary>
    public bool IsUntouched(LearningModule module) => !module.Revisions.Any(revision => revision.IsMajor && Contains(revision.Released));

    private static bool Follows(LearningEvent later, LearningEvent completion) =>
        completion.Time < later.Time && later.Time <= completion.Time.AddDays(DaysOfFollowUp) && later.Topics.Intersect(completion.Topics, StringComparer.Ordinal).Any();

    private bool IsInTime(LearningEvent completion, DateTimeOffset committed) =>
        committed <= completion.Time && completion.Time < (IsAfter(committed) ? End : released);

    private bool Contains(DateTimeOffset time) => First <= time && time < End;

    private bool IsAfter(DateTimeOffset time) => time >= released;
}
