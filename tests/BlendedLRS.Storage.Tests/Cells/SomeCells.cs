using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Storage.Tests.Cells;

/// <summary>Cells of five years: shown, suppressed and empty ones, whole and broken numbers, some without minutes.</summary>
internal static class SomeCells
{
    public static readonly DateTimeOffset AsOf = new DateTimeOffset(2026, 11, 2, 8, 30, 15, TimeSpan.Zero).AddTicks(1_234_567);

    public static IReadOnlyList<BlendCell> FiveYears { get; } =
        [.. Enumerable.Range(0, 60).SelectMany(month => new[] { Modality.Formal, Modality.Informal, Modality.Unclassified }.Select(modality => Cell(month, modality)))];

    public static BlendCell Suppressed(DateOnly month, Modality modality) => new()
    {
        Month = month,
        Modality = modality,
        Status = CellStatus.Suppressed,
        Unfinished = false,
        AsOf = AsOf,
        RuleSetVersion = "1",
    };

    private static BlendCell Cell(int number, Modality modality)
    {
        var mix = (number * 7) + ((int)modality * 3);
        var empty = new BlendCell
        {
            Month = new DateOnly(2022, 1, 1).AddMonths(number),
            Modality = modality,
            Status = mix % 11 == 0 ? CellStatus.NoData : CellStatus.Suppressed,
            Unfinished = number == 59,
            AsOf = AsOf.AddHours(-mix),
            RuleSetVersion = number < 30 ? "2025.1" : "2026.1-Ünïcode",
        };
        return mix % 11 == 0 || mix % 5 == 0 ? empty : empty with
        {
            Status = CellStatus.Ok,
            People = 5 + (mix % 20),
            Events = 5 + (mix % 60),
            Minutes = mix % 4 == 0 ? null : 10 + (mix * 2.75),
            MinutesBasis = mix % 4 == 0 ? null : (DurationBasis)(1 + (mix % 5)),
            UnknownMinutesShare = (mix % 8) / 8.0,
        };
    }
}
