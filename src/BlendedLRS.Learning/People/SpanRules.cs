using System.Globalization;
using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.People;

/// <summary>What holds for spans of days wherever they stand.</summary>
internal static class SpanRules
{
    /// <summary>Spans that end before they begin.</summary>
    public static IEnumerable<Refusal> Empty(string pointer, IEnumerable<(DateOnly From, DateOnly? Until)> spans) =>
        spans.Select((span, index) => (span, index)).Where(one => one.span.Until <= one.span.From).Select(one => new Refusal(
            RosterRules.Spans, $"{pointer}/{one.index}/until", Text($"The span from {one.span.From:yyyy-MM-dd} ends on {one.span.Until:yyyy-MM-dd}, before its first day is over.")));

    /// <summary>Spans that end before they begin, do not ascend, or overlap.</summary>
    public static IEnumerable<Refusal> Apart(string pointer, IReadOnlyList<(DateOnly From, DateOnly? Until)> spans)
    {
        for (var i = 1; i < spans.Count; i++)
        {
            if (spans[i - 1].Until is not { } end || end > spans[i].From)
            {
                yield return new Refusal(RosterRules.Spans, $"{pointer}/{i}/from", Text($"The span from {spans[i].From:yyyy-MM-dd} begins before the one above it has ended; spans ascend."));
            }
        }

        foreach (var refusal in Empty(pointer, spans))
        {
            yield return refusal;
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
