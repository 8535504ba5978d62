using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Server.Tests.OData;

/// <summary>Published cells of three years and an unfinished month: shown, suppressed and empty ones.</summary>
internal static class SomeCells
{
    public static readonly DateTimeOffset AsOf = new DateTimeOffset(2026, 1, 20, 9, 5, 0, TimeSpan.Zero).AddTicks(1_230_000);

    /// <summary>In the order of the key.</summary>
    public static IReadOnlyList<BlendCell> All { get; } =
        [.. Enumerable.Range(0, 37).SelectMany(month => new[] { Modality.Formal, Modality.Informal, Modality.Unclassified }.Select(modality => Cell(month, modality)))];

    public static BlendCell Of(int year, int month, Modality modality) => All.Single(cell => cell.Month == new DateOnly(year, month, 1) && cell.Modality == modality);

    private static BlendCell Cell(int number, Modality modality)
    {
        var mix = (number * 7) + ((int)modality * 3);
        var status = mix % 11 == 0 ? CellStatus.NoData : mix % 5 == 0 ? CellStatus.Suppressed : CellStatus.Ok;
        var empty = new BlendCell
        {
            Month = new DateOnly(2023, 1, 1).AddMonths(number),
            Modality = modality,
            Status = status,
            Unfinished = number == 36,
            AsOf = number < 30 ? AsOf.AddDays(-30) : AsOf,
            RuleSetVersion = number < 18 ? "2025.1" : "2026.1 Ünïcode",
        };
        return status != CellStatus.Ok ? empty : empty with
        {
            People = 5 + (mix % 20),
            Events = 5 + (mix % 60),
            Minutes = mix % 4 == 0 ? null : 10 + (mix * 2.75),
            MinutesBasis = mix % 4 == 0 ? null : (DurationBasis)(1 + (mix % 5)),
            UnknownMinutesShare = (mix % 8) / 8.0,
        };
    }
}
