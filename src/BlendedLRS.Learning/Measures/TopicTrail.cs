using System.Collections.Frozen;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>When each person learned on each topic: tells whether an event was followed or preceded by another of the same person on the same topic.</summary>
internal sealed class TopicTrail
{
    private readonly FrozenDictionary<(string Person, string Topic), DateTimeOffset[]> _times;

    private TopicTrail(FrozenDictionary<(string Person, string Topic), DateTimeOffset[]> times) => _times = times;

    /// <summary>The trail of some events; those without a topic leave none.</summary>
    public static TopicTrail Of(IEnumerable<LearningEvent> events) => new(events
        .SelectMany(one => one.Topics.Select(topic => (Place: (one.Person, topic), one.Time)))
        .GroupBy(step => step.Place, step => step.Time)
        .ToFrozenDictionary(place => place.Key, place => place.ToArray()));

    /// <summary>Whether something follows the event: later, and at most the window later.</summary>
    public bool Follows(LearningEvent one, TimeSpan window) => Any(one, time => time > one.Time && time <= one.Time + window);

    /// <summary>Whether something precedes it, in a window of the same length: earlier, and at most the window earlier.</summary>
    public bool Precedes(LearningEvent one, TimeSpan window) => Any(one, time => time < one.Time && time >= one.Time - window);

    private bool Any(LearningEvent one, Func<DateTimeOffset, bool> isWithin) =>
        one.Topics.Any(topic => _times.TryGetValue((one.Person, topic), out var times) && times.Any(isWithin));
}
