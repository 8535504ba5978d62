using System.Text;
using System.Xml.Linq;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Web.Charts;
using Microsoft.AspNetCore.Html;

namespace BlendedLRS.Server.Web;

/// <summary>The charts of the balance page, each for wide and for narrow screens; the style sheet shows one of the two.</summary>
internal static class BalanceCharts
{
    /// <summary>Shares by month.</summary>
    public static IHtmlContent Shares(BalanceReport report)
    {
        var description = Describe(report);
        return Markup(ShareColumns.Draw(report.Months, description), ShareRows.Draw(report.Months, description));
    }

    /// <summary>Hours by month; null when no month has any that may be shown.</summary>
    public static IHtmlContent? Hours(BalanceReport report)
    {
        var minutes = report.Months.SelectMany(month => month.Cells)
            .Where(cell => cell.Modality != Modality.Unclassified)
            .Select(cell => cell.Minutes)
            .OfType<double>()
            .ToList();
        if (minutes.Count == 0)
        {
            return null;
        }

        const string Description = "Hours whose duration is known, formal beside informal. The table below holds every value.";
        var scale = AmountScale.For(minutes.Max());
        return Markup(HourColumns.Draw(report.Months, scale, Description), HourRows.Draw(report.Months, scale, Description));
    }

    /// <summary>The chart in sentences.</summary>
    internal static string Describe(BalanceReport report)
    {
        var text = new StringBuilder(report.Months.Count == 1
            ? $"One bar, for {report.Months[0].Name}."
            : $"One bar for each of {report.Months.Count} months, {report.Months[0].Name} to {report.Months[^1].Name}.");
        if (report.Latest is { } latest)
        {
            text.Append(' ').Append(latest.Sentence);
        }

        var without = report.Months.Count(month => month.Share.Formal is null);
        if (without > 0)
        {
            text.Append(without == 1 ? " 1 month has no shares." : $" {without} months have no shares.");
        }

        return text.Append(" The table below holds every value.").ToString();
    }

    private static HtmlString Markup(params XElement[] pictures) =>
        new(string.Concat(pictures.Select(picture => picture.ToString(SaveOptions.DisableFormatting))));
}
