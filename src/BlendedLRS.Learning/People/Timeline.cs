namespace BlendedLRS.Learning.People;

/// <summary>Changes to somebody's spans: ascending and apart before, so after. Neighbours that say the same become one.</summary>
public static class Timeline
{
    /// <summary>A span as it shall be, whatever was said of its days before: a correction.</summary>
    public static IReadOnlyList<Assignment> Set(IReadOnlyList<Assignment> spans, Assignment span) =>
        Joined([.. Outside(spans, span.From, span.Until).Append(span).OrderBy(one => one.From)]);

    /// <summary>A transfer as of the day that a span begins on: it closes what held, and lasts until that would have ended; what is planned for later stays.
    /// Somebody who had left comes back so.</summary>
    /// <param name="spans">The spans before.</param>
    /// <param name="post">The new place; when it ends is not looked at.</param>
    /// <param name="sure">A day, not before the transfer, on which it is known to hold as well; null is the first.</param>
    public static IReadOnlyList<Assignment> Move(IReadOnlyList<Assignment> spans, Assignment post, DateOnly? sure = null)
    {
        var day = sure is { } later && later > post.From ? later : post.From;
        var held = spans.FirstOrDefault(span => span.Holds(day));
        return Set(spans, post with { Until = held is null ? spans.FirstOrDefault(span => span.From > day)?.From : held.Until });
    }

    /// <summary>Somebody is gone from a day on; what was planned for later is, too.</summary>
    public static IReadOnlyList<Assignment> End(IReadOnlyList<Assignment> spans, DateOnly day) => [.. Outside(spans, day, null)];

    /// <summary>What another's spans say of the days that somebody's own say nothing of.</summary>
    public static IReadOnlyList<Assignment> Gaps(IReadOnlyList<Assignment> own, IReadOnlyList<Assignment> others) =>
        [.. own.Aggregate(others, (rest, span) => [.. Outside(rest, span.From, span.Until)])];

    private static IEnumerable<Assignment> Outside(IEnumerable<Assignment> spans, DateOnly from, DateOnly? until)
    {
        foreach (var span in spans)
        {
            if (span.From < from)
            {
                yield return span.Until is { } end && end <= from ? span : span with { Until = from };
            }

            if (until is { } last && (span.Until is null || span.Until > last))
            {
                yield return span.From >= last ? span : span with { From = last };
            }
        }
    }

    private static List<Assignment> Joined(List<Assignment> spans)
    {
        var joined = new List<Assignment>();
        foreach (var span in spans)
        {
            if (joined.Count > 0 && joined[^1].Until == span.From && joined[^1] with { From = span.From, Until = span.Until } == span)
            {
                joined[^1] = joined[^1] with { Until = span.Until };
            }
            else
            {
                joined.Add(span);
            }
        }

        return joined;
    }
}
