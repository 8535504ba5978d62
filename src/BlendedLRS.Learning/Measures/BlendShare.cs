using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Disclosure;

namespace BlendedLRS.Learning.Measures;

/// <summary>Measure M1: the shares of formal and informal learning among a month's events, from published cells alone. Both are null unless <see cref="Reason"/> is None.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Formal">Formal events / (formal + informal events), 0 to 1.</param>
/// <param name="Informal">The rest of it.</param>
/// <param name="Unclassified">Unclassified events / all learning events, 0 to 1; null where a cell of the month is suppressed.</param>
/// <param name="Reason">Why there are no shares.</param>
/// <param name="Unfinished">Whether the month was still running.</param>
public sealed record BlendShare(DateOnly Month, double? Formal, double? Informal, double? Unclassified, NoShareReason Reason, bool Unfinished)
{
    /// <summary>Above this share of unclassified events the other two say too little.</summary>
    public const double MostUnclassified = 0.2;

    /// <summary>One share for each month that occurs among the cells, ascending. Only published cells go in, so nothing about a suppressed one can come out.</summary>
    public static IReadOnlyList<BlendShare> Compute(IEnumerable<BlendCell> cells) =>
        [.. cells.GroupBy(cell => cell.Month).OrderBy(month => month.Key).Select(month => OfMonth(month.Key, month.ToDictionary(cell => cell.Modality)))];

    private static BlendShare OfMonth(DateOnly month, Dictionary<Modality, BlendCell> cells)
    {
        var formal = cells.GetValueOrDefault(Modality.Formal);
        var informal = cells.GetValueOrDefault(Modality.Informal);
        var unfinished = cells.Values.Any(cell => cell.Unfinished);
        var reason = ReasonOf(formal, informal);
        if (reason != NoShareReason.None)
        {
            return new BlendShare(month, null, null, null, reason, unfinished);
        }

        double classified = formal!.Events!.Value + informal!.Events!.Value;
        var unclassified = UnclassifiedEvents(cells.GetValueOrDefault(Modality.Unclassified)) is { } events ? events / (events + classified) : (double?)null;
        return unclassified > MostUnclassified
            ? new BlendShare(month, null, null, unclassified, NoShareReason.TooUncertain, unfinished)
            : new BlendShare(month, formal.Events.Value / classified, informal.Events.Value / classified, unclassified, NoShareReason.None, unfinished);
    }

    private static NoShareReason ReasonOf(BlendCell? formal, BlendCell? informal)
    {
        if (formal?.Status == CellStatus.Suppressed || informal?.Status == CellStatus.Suppressed)
        {
            return NoShareReason.Suppressed;
        }

        return formal?.Status == CellStatus.Ok && informal?.Status == CellStatus.Ok ? NoShareReason.None : NoShareReason.NoData;
    }

    private static double? UnclassifiedEvents(BlendCell? cell) => cell?.Status switch
    {
        CellStatus.Ok => cell.Events,
        CellStatus.Suppressed => null,
        _ => 0,
    };
}
