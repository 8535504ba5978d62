using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Server.Tests.Web;

/// <summary>A year with every kind of month: plain, lopsided, suppressed, empty, missing, too uncertain, without minutes, unfinished.</summary>
internal static class SomeMonths
{
    public static readonly DateTimeOffset AsOf = new(2026, 3, 14, 8, 30, 0, TimeSpan.Zero);

    public static IReadOnlyList<BlendCell> Year { get; } =
    [
        .. Month(2025, 3, (40, 60, 2_400), (20, 30, 600)),
        .. Month(2025, 4, (41, 95, 3_100), (6, 5, 75)),
        .. Month(2025, 5, (38, 50, 2_000), null),
        .. Month(2025, 6, null, null),
        .. Month(2025, 7, (12, 30, 1_200), (22, 35, null)),
        // August 2025 was never counted.
        .. Month(2025, 9, (33, 44, 10_000), (35, 66, 4_100)),
        .. Month(2025, 10, (33, 30, 1_500), (35, 30, 900), unclassified: 40),
        .. Month(2025, 11, null, (18, 21, 260)),
        .. Month(2025, 12, (30, 1, 30), (1_250, 2_400, 61_000)),
        .. Month(2026, 1, (52, 80, 4_000), (50, 80, 2_000)),
        .. Month(2026, 2, (48, 55, 2_750), (61, 90, 2_500), unclassified: 5),
        .. Month(2026, 3, (20, 24, 1_000), (31, 40, 800), unfinished: true),
    ];

    public static IReadOnlyDictionary<LearningKind, long> Kinds { get; } =
        new Dictionary<LearningKind, long> { [LearningKind.Learning] = 1_000, [LearningKind.Trace] = 6_987, [LearningKind.Unclassified] = 13 };

    /// <summary>Two sides: people, events and minutes; null is suppressed on one side, no data on both.</summary>
    private static IEnumerable<BlendCell> Month(
        int year,
        int month,
        (int People, int Events, double? Minutes)? formal,
        (int People, int Events, double? Minutes)? informal,
        int unclassified = 0,
        bool unfinished = false)
    {
        var empty = formal is null && informal is null ? CellStatus.NoData : CellStatus.Suppressed;
        yield return Cell(Modality.Formal, formal, empty);
        yield return Cell(Modality.Informal, informal, empty);
        yield return Cell(Modality.Unclassified, unclassified == 0 ? null : (unclassified, unclassified, null), CellStatus.NoData);

        BlendCell Cell(Modality modality, (int People, int Events, double? Minutes)? values, CellStatus otherwise) => new()
        {
            Month = new DateOnly(year, month, 1),
            Modality = modality,
            Status = values is null ? otherwise : CellStatus.Ok,
            People = values?.People,
            Events = values?.Events,
            Minutes = values?.Minutes,
            MinutesBasis = values?.Minutes is null ? null : DurationBasis.Measured,
            UnknownMinutesShare = values is null ? null : 0.25,
            Unfinished = unfinished,
            AsOf = AsOf,
            RuleSetVersion = "1.0.0",
        };
    }
}
