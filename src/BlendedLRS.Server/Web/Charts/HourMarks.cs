using System.Globalization;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Server.Web.Charts;

/// <summary>The words of the charts of hours.</summary>
internal static class HourMarks
{
    /// <summary>Hours without their unit, for above a column.</summary>
    public static string Bare(double minutes) => PageText.Hours(minutes)[..^2];

    /// <summary>Hours at a grid line.</summary>
    public static string Axis(double minutes) => (minutes / 60).ToString("#,0.##", CultureInfo.InvariantCulture) + "\u00A0h";

    /// <summary>What stands where hours would: why there are none.</summary>
    public static string Word(BlendCell? cell) => cell?.Status switch
    {
        CellStatus.Suppressed => "suppressed",
        CellStatus.Ok => "not shown",
        _ => "no data",
    };

    /// <summary>The month in one sentence.</summary>
    public static string Sentence(BalanceMonth month) =>
        $"{month.Name}{(month.Share.Unfinished ? " (not over yet)" : "")}: formal {Of(month, Modality.Formal)}, informal {Of(month, Modality.Informal)}.";

    private static string Of(BalanceMonth month, Modality modality) =>
        month.Cell(modality)?.Minutes is { } minutes ? PageText.Hours(minutes) : Word(month.Cell(modality));
}
