using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>Takes a value away when too much of what it rests on is not known: no figure is better than one that would be believed.</summary>
internal static class Certainty
{
    /// <summary>Above this share of imputed minutes a sum of minutes says too little.</summary>
    public const double MostImputed = 0.5;

    /// <summary>Share of events that are neither formal nor informal, 0 to 1; null without events.</summary>
    public static double? Unclassified(IReadOnlyList<LearningEvent> events) => Share(events.Count(one => one.Modality == Modality.Unclassified), events.Count);

    /// <summary>A part of a whole; null without a whole.</summary>
    public static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;

    /// <summary>Notes how much is not known, and takes the value away when it is more than the limit.</summary>
    public static MeasureResult WithUnclassified(this MeasureResult result, double? share, double most = BlendShare.MostUnclassified) =>
        (share > most ? result.Without(NoValueReason.TooUncertain) : result) with { UnclassifiedShare = share };

    /// <summary>Notes where the minutes come from, and takes the value away when most of them are imputed or not known at all.</summary>
    public static MeasureResult WithMinutes(this MeasureResult result, MinuteSum minutes) =>
        (minutes.ImputedShare > MostImputed || minutes.UnknownShare > MostImputed ? result.Without(NoValueReason.TooUncertain) : result) with
        {
            ImputedShare = minutes.ImputedShare,
            UnknownMinutesShare = minutes.UnknownShare,
        };

    /// <summary>The result without its value, for a reason; one that has none keeps the reason it had.</summary>
    public static MeasureResult Without(this MeasureResult result, NoValueReason reason) =>
        result.Value is null ? result : result with { Value = null, Low = null, High = null, Reason = reason };
}
