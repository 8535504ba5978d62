using BlendedLRS.Learning.RuleSets;
using BlendedLRS.Xapi.Durations;

namespace BlendedLRS.Learning.Classification;

/// <summary>How long a learning event took: what was sent, else what was planned; at most eight hours for one event.</summary>
internal sealed class MinutesRule(RuleSetDocument document, IriNormaliser normaliser)
{
    private const double Longest = 480;

    private readonly string _basis = normaliser.Normalise(normaliser.Expand(document.Profile.DurationBasis));
    private readonly string _planned = normaliser.Normalise(normaliser.Expand(document.Profile.PlannedDuration));

    public (double? Minutes, DurationBasis Basis) Of(Situation situation)
    {
        var features = situation.Features;
        if (Parse(features.Duration) is { } minutes)
        {
            return (minutes, BasisOf(situation));
        }

        var planned = features.ContextExtensions.GetValueOrDefault(_planned) ?? features.ObjectExtensions.GetValueOrDefault(_planned);
        return Parse(planned) is { } scheduled ? (scheduled, DurationBasis.Scheduled) : (null, DurationBasis.None);
    }

    private DurationBasis BasisOf(Situation situation)
    {
        var said = situation.Features.ResultExtensions.GetValueOrDefault(_basis);
        return KebabText.TryParse<DurationBasis>(said, out var basis) && basis != DurationBasis.None
            ? basis
            : document.Sources.Of(situation.Source).DurationBasis;
    }

    /// <summary>Zero is what platforms send when nobody entered a duration (Moodle's face-to-face sessions do): it is read as unknown.</summary>
    private static double? Parse(string? duration) =>
        Iso8601Duration.TryParse(duration, out var length) && length > TimeSpan.Zero ? Math.Min(length.TotalMinutes, Longest) : null;
}
