using System.Xml.Linq;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Server.Web.Charts;

/// <summary>The same shares as 100 % bars, one row for each month, for narrow screens.</summary>
internal static class ShareRows
{
    private const double Width = 320;
    private const double Left = 70;
    private const double Right = 2;
    private const double Head = 26;
    private const double Step = 42;
    private const double Bar = 35;
    private const double RoomForText = 36;
    private const double RoomForOneLine = 96;
    private const string HatchId = "share-narrow-hatch";

    /// <summary>Draws the months, the latest on top.</summary>
    public static XElement Draw(IReadOnlyList<BalanceMonth> months, string description) => Svg.Picture(
        "share-narrow",
        "chart narrow",
        Width,
        Head + (months.Count * Step),
        "Share of formal and informal learning by month",
        description,
        Svg.Hatch(HatchId),
        Svg.Label("name formal-text", Left, 16, "Formal"),
        Svg.Label("name end informal-text", Width - Right, 16, "Informal"),
        months.Reverse().Select((month, index) => Row(month, Head + (index * Step))));

    private static XElement Row(BalanceMonth month, double top) => Svg.Group(
        month.Sentence,
        Svg.Label("axis", 0, top + (Bar / 2) + (month.Share.Unfinished ? -2 : 5), $"{PageText.ShortMonth(month.Month)} {PageText.Month(month.Month)[^4..]}"),
        month.Share.Unfinished ? Svg.Label("axis soft", 0, top + (Bar / 2) + 13, "so far") : null!,
        month.Share.Formal is { } formal ? Segments(month, formal, top) : Empty(month, top));

    private static IEnumerable<XElement> Segments(BalanceMonth month, double formal, double top)
    {
        yield return Svg.Box("formal", Left, top, X(formal) - Left, Bar);
        yield return Svg.Box("informal", X(formal), top, X(1) - X(formal), Bar);
        if (month.Share.Unfinished)
        {
            yield return Svg.Box("unfinished", Left, top, X(1) - Left, Bar, $"url(#{HatchId})");
        }

        yield return Svg.Line("seam", X(formal), top, X(formal), top + Bar);
        foreach (var label in Labels(month, Modality.Formal, Left, X(formal), top).Concat(Labels(month, Modality.Informal, X(formal), X(1), top)))
        {
            yield return label;
        }
    }

    private static IEnumerable<XElement> Labels(BalanceMonth month, Modality modality, double left, double right, double top)
    {
        var css = modality == Modality.Formal ? "on-formal" : "on-informal";
        var share = modality == Modality.Formal ? month.Share.Formal!.Value : month.Share.Informal!.Value;
        if (right - left < RoomForText)
        {
            yield break;
        }

        var (center, middle) = ((left + right) / 2, top + (Bar / 2));
        var people = month.Cell(modality)?.People is { } number ? "n\u00A0" + PageText.Number(number) : "";
        if (right - left >= RoomForOneLine)
        {
            yield return Svg.Label($"value middle {css}", center, middle + 5, $"{PageText.Percent(share)} · {people}");
            yield break;
        }

        yield return Svg.Label($"value middle {css}", center, middle - 1, PageText.Percent(share));
        yield return Svg.Label($"count middle {css}", center, middle + 13, people);
    }

    private static IEnumerable<XElement> Empty(BalanceMonth month, double top)
    {
        yield return Svg.Box("absent", Left, top, X(1) - Left, Bar);
        yield return Svg.Label("word middle", (Left + X(1)) / 2, top + (Bar / 2) + 5, month.Word);
    }

    private static double X(double share) => Left + (share * (Width - Left - Right));
}
