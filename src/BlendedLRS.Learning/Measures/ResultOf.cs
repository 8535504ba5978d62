namespace BlendedLRS.Learning.Measures;

/// <summary>Makes results so that a null value always has its reason: a zero denominator is no data, never 0 or NaN.</summary>
internal static class ResultOf
{
    /// <summary>A ratio, times a factor for rates such as "for each 100".</summary>
    public static MeasureResult Ratio(MeasureCard card, string component, double numerator, double denominator, int people, int events, int? doers = null, double factor = 1) =>
        new(card.Id, component)
        {
            Value = denominator > 0 ? factor * numerator / denominator : null,
            Reason = denominator > 0 ? NoValueReason.None : NoValueReason.NoData,
            Numerator = numerator,
            Denominator = denominator,
            People = people,
            PeopleInNumerator = doers,
            Events = events,
        };

    /// <summary>A value that is no ratio; null stands for no data.</summary>
    public static MeasureResult Value(MeasureCard card, string component, double? value, int people, int events) =>
        new(card.Id, component) { Value = value, Reason = value is null ? NoValueReason.NoData : NoValueReason.None, People = people, Events = events };

    /// <summary>No value, and why.</summary>
    public static MeasureResult Nothing(MeasureCard card, string component, NoValueReason reason, int people, int events) =>
        new(card.Id, component) { Reason = reason, People = people, Events = events };
}
