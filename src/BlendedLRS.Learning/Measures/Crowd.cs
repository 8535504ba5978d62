using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>The people behind events: each once.</summary>
internal static class Crowd
{
    /// <summary>Their keys.</summary>
    public static HashSet<string> Of(IEnumerable<LearningEvent> events) => events.Select(one => one.Person).ToHashSet(StringComparer.Ordinal);

    /// <summary>How many they are.</summary>
    public static int Count(IEnumerable<LearningEvent> events) => Of(events).Count;
}
