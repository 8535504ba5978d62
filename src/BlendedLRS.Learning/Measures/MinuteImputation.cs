using System.Collections.Frozen;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;
using BlendedLRS.Learning.Statistics;

namespace BlendedLRS.Learning.Measures;

/// <summary>Minutes of every learning event: those that are known (sent, scheduled, or the midpoint of a band), else the median of the same practice in the whole organisation, marked as imputed.</summary>
public sealed class MinuteImputation
{
    /// <summary>Minutes that one event counts at most: eight hours.</summary>
    public const double Longest = 480;

    private readonly FrozenDictionary<Practice, double> _medians;

    private MinuteImputation(FrozenDictionary<Practice, double> medians) => _medians = medians;

    /// <summary>From the events of the whole organisation: small groups have too few to tell how long a practice takes.</summary>
    public static MinuteImputation Of(IEnumerable<LearningEvent> organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return new MinuteImputation(organisation
            .Where(one => Known(one) is not null && one.MinutesBasis != DurationBasis.Imputed && one.Practice != Practice.None)
            .GroupBy(one => one.Practice, one => Known(one)!.Value)
            .ToFrozenDictionary(practice => practice.Key, practice => Median.Of(practice)!.Value));
    }

    /// <summary>The minutes of an event and where they come from; null when they are unknown and nothing comparable is known. Events without a practice are comparable to nothing.</summary>
    public (double? Minutes, DurationBasis Basis) MinutesOf(LearningEvent one)
    {
        ArgumentNullException.ThrowIfNull(one);
        if (Known(one) is { } known)
        {
            return (known, one.MinutesBasis);
        }

        return _medians.TryGetValue(one.Practice, out var median) ? (median, DurationBasis.Imputed) : (null, DurationBasis.None);
    }

    /// <summary>Zero is what platforms send when nobody entered a duration.</summary>
    private static double? Known(LearningEvent one) => one.Minutes > 0 ? Math.Min(one.Minutes.Value, Longest) : null;
}
