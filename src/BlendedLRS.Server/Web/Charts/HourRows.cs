using System.Xml.Linq;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Server.Web.Charts;

/// <summary>The same hours as bars, two for each month, for narrow screens.</summary>
internal static class HourRows
{
    private const double Width = 320;
    private const double Left = 70;
    private const double Right = 56;
    private const double Head = 26;
    private const double Step = 46;
    private const double Bar = 17;
    private const string HatchId = "hours-narrow-hatch";

    /// <summary>Draws the months, the latest on top.</summary>
    public static XElement Draw(IReadOnlyList<BalanceMonth> months, AmountScale scale, string description) => Svg.Picture(
        "hours-narrow",
        "chart narrow",
        Width,
        Head + (months.Count * Step),
        "Hours of formal and informal learning by month",
        description,
        Svg.Hatch(HatchId),
        Svg.Label("name formal-text", Left, 16, "Formal"),
        Svg.Label("name informal-text", Left + 68, 16, "Informal"),
        months.Reverse().Select((month, index) => Row(month, scale, Head + (index * Step))));

    private static XElement Row(BalanceMonth month, AmountScale scale, double top) => Svg.Group(
        HourMarks.Sentence(month),
        Svg.Label("axis", 0, top + (month.Share.Unfinished ? 15 : 22), $"{PageText.ShortMonth(month.Month)} {PageText.Month(month.Month)[^4..]}"),
        month.Share.Unfinished ? Svg.Label("axis soft", 0, top + 31, "so far") : null!,
        Line(month, Modality.Formal, scale, top),
        Line(month, Modality.Informal, scale, top + Bar + 1));

    private static IEnumerable<XElement> Line(BalanceMonth month, Modality modality, AmountScale scale, double top)
    {
        var css = modality == Modality.Formal ? "formal" : "informal";
        if (month.Cell(modality)?.Minutes is not { } minutes)
        {
            yield return Svg.Label("word", Left + 4, top + 13, HourMarks.Word(month.Cell(modality)));
            yield break;
        }

        var width = minutes / scale.Most * (Width - Left - Right);
        yield return Svg.Box(css, Left, top, width, Bar);
        if (month.Share.Unfinished)
        {
            yield return Svg.Box("unfinished", Left, top, width, Bar, $"url(#{HatchId})");
        }

        yield return Svg.Label("count", Left + width + 5, top + 13, PageText.Hours(minutes));
    }
}
