using System.Xml.Linq;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Server.Web.Charts;

/// <summary>Hours of formal and informal learning side by side, month by month, for wide screens: beside a share there must be an amount.</summary>
internal static class HourColumns
{
    private const double Width = 960;
    private const double Height = 290;
    private const double Left = 52;
    private const double Right = 92;
    private const double Top = 26;
    private const double Bottom = 232;
    private const double WidestColumn = 27;
    private const string HatchId = "hours-wide-hatch";

    /// <summary>Draws the months.</summary>
    public static XElement Draw(IReadOnlyList<BalanceMonth> months, AmountScale scale, string description)
    {
        var step = (Width - Left - Right) / months.Count;
        return Svg.Picture(
            "hours-wide",
            "chart wide",
            Width,
            Height,
            "Hours of formal and informal learning by month",
            description,
            Svg.Hatch(HatchId),
            scale.Lines.Select(line => new[]
            {
                Svg.Line("grid", Left, Y(line, scale), Width - Right, Y(line, scale)),
                Svg.Label("axis end", Left - 8, Y(line, scale) + 4, line == 0 ? "0" : HourMarks.Axis(line)),
            }),
            months.Select((month, index) => Pair(month, scale, Left + (step * (index + 0.5)), Math.Min(WidestColumn, step * 0.41), index == 0)),
            Svg.Label("name formal-text", Width - Right + 6, Bottom - 26, "Formal"),
            Svg.Label("name informal-text", Width - Right + 6, Bottom - 6, "Informal"));
    }

    private static XElement Pair(BalanceMonth month, AmountScale scale, double middle, double width, bool isFirst) => Svg.Group(
        HourMarks.Sentence(month),
        Column(month, Modality.Formal, scale, middle - width - 1, width),
        Column(month, Modality.Informal, scale, middle + 1, width),
        Svg.Label("axis middle", middle, Bottom + 20, PageText.ShortMonth(month.Month)),
        isFirst || month.Month.Month == 1 ? Svg.Label("axis middle year", middle, Bottom + 38, PageText.Month(month.Month)[^4..]) : null!,
        month.Share.Unfinished ? Svg.Label("axis middle soft", middle, Bottom + (isFirst || month.Month.Month == 1 ? 52 : 36), "so far") : null!);

    private static IEnumerable<XElement> Column(BalanceMonth month, Modality modality, AmountScale scale, double left, double width)
    {
        var css = modality == Modality.Formal ? "formal" : "informal";
        if (month.Cell(modality)?.Minutes is not { } minutes)
        {
            yield return Svg.Label("word", left + (width / 2) + 4, Bottom - 6, HourMarks.Word(month.Cell(modality)), upwards: true);
            yield break;
        }

        yield return Svg.Box(css, left, Y(minutes, scale), width, Bottom - Y(minutes, scale));
        if (month.Share.Unfinished)
        {
            yield return Svg.Box("unfinished", left, Y(minutes, scale), width, Bottom - Y(minutes, scale), $"url(#{HatchId})");
        }

        yield return Svg.Label("count middle", left + (width / 2), Y(minutes, scale) - 5, HourMarks.Bare(minutes));
    }

    private static double Y(double minutes, AmountScale scale) => Bottom - (minutes / scale.Most * (Bottom - Top));
}
