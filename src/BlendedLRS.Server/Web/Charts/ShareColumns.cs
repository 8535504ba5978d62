using System.Xml.Linq;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Server.Web.Charts;

/// <summary>The shares of formal and informal learning as 100 % columns, for wide screens: percentages and people in the segments, an unfinished month hatched,
/// a month without shares as an empty frame with the word why.</summary>
internal static class ShareColumns
{
    private const double Width = 960;
    private const double Height = 372;
    private const double Left = 52;
    private const double Right = 92;
    private const double Top = 14;
    private const double Bottom = 318;
    private const double WidestColumn = 56;
    private const double RoomForText = 22;
    private const double RoomForTwoLines = 32;
    private const string HatchId = "share-wide-hatch";

    private static readonly double[] GridLines = [0, 0.5, 1];

    /// <summary>Draws the months.</summary>
    public static XElement Draw(IReadOnlyList<BalanceMonth> months, string description)
    {
        var step = (Width - Left - Right) / months.Count;
        return Svg.Picture(
            "share-wide",
            "chart wide",
            Width,
            Height,
            "Share of formal and informal learning by month",
            description,
            Svg.Hatch(HatchId),
            GridLines.Select(Grid),
            months.Select((month, index) => Column(month, Left + (step * (index + 0.5)), Math.Min(WidestColumn, step * 0.82), index == 0)),
            Names(months));
    }

    private static XElement[] Grid(double share) =>
    [
        Svg.Line("grid", Left, Y(share), Width - Right, Y(share)),
        Svg.Label("axis end", Left - 8, Y(share) + 4, PageText.Percent(share)),
    ];

    private static XElement Column(BalanceMonth month, double middle, double width, bool isFirst)
    {
        var left = middle - (width / 2);
        return Svg.Group(
            month.Sentence,
            month.Share.Formal is { } formal ? Segments(month, formal, left, width) : Empty(month, left, width),
            Svg.Label("axis middle", middle, Bottom + 20, PageText.ShortMonth(month.Month)),
            isFirst || month.Month.Month == 1 ? Svg.Label("axis middle year", middle, Bottom + 38, PageText.Month(month.Month)[^4..]) : null!,
            month.Share.Unfinished ? Svg.Label("axis middle soft", middle, Bottom + (isFirst || month.Month.Month == 1 ? 52 : 36), "so far") : null!);
    }

    private static IEnumerable<XElement> Segments(BalanceMonth month, double formal, double left, double width)
    {
        yield return Svg.Box("formal", left, Y(formal), width, Bottom - Y(formal));
        yield return Svg.Box("informal", left, Top, width, Y(formal) - Top);
        if (month.Share.Unfinished)
        {
            yield return Svg.Box("unfinished", left, Top, width, Bottom - Top, $"url(#{HatchId})");
        }

        yield return Svg.Line("seam", left, Y(formal), left + width, Y(formal));
        foreach (var label in Labels(month, Modality.Informal, left + (width / 2), Top, Y(formal)).Concat(Labels(month, Modality.Formal, left + (width / 2), Y(formal), Bottom)))
        {
            yield return label;
        }
    }

    private static IEnumerable<XElement> Labels(BalanceMonth month, Modality modality, double middle, double top, double bottom)
    {
        var (room, center) = (bottom - top, (top + bottom) / 2);
        var css = modality == Modality.Formal ? "on-formal" : "on-informal";
        var share = modality == Modality.Formal ? month.Share.Formal!.Value : month.Share.Informal!.Value;
        if (room >= RoomForText)
        {
            yield return Svg.Label($"value middle {css}", middle, center + (room >= RoomForTwoLines ? -2 : 5), PageText.Percent(share));
        }

        if (room >= RoomForTwoLines && month.Cell(modality)?.People is { } people)
        {
            yield return Svg.Label($"count middle {css}", middle, center + 14, "n\u00A0" + PageText.Number(people));
        }
    }

    private static IEnumerable<XElement> Empty(BalanceMonth month, double left, double width)
    {
        yield return Svg.Box("absent", left, Top, width, Bottom - Top);
        yield return Svg.Label("word middle", left + (width / 2) + 4, (Top + Bottom) / 2, month.Word, upwards: true);
    }

    // Direct labels beside the last month that has segments: no legend to look up.
    private static IEnumerable<XElement> Names(IReadOnlyList<BalanceMonth> months)
    {
        var formal = months.LastOrDefault(month => month.Share.Formal is not null)?.Share.Formal ?? 0.5;
        var x = Width - Right + 6;
        yield return Svg.Label("name informal-text", x, Clamp((Top + Y(formal)) / 2), "Informal");
        yield return Svg.Label("name formal-text", x, Clamp((Y(formal) + Bottom) / 2) + 5, "Formal");
    }

    private static double Clamp(double y) => Math.Clamp(y, Top + 12, Bottom - 8);

    private static double Y(double share) => Bottom - (share * (Bottom - Top));
}
