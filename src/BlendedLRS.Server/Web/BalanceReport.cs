using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Server.Web;

/// <summary>What the balance page shows.</summary>
/// <param name="Months">The latest months, ascending, without gaps.</param>
/// <param name="AsOf">Up to where statements were counted; null when nothing was.</param>
/// <param name="RuleSetVersions">The rule sets that classified what is shown.</param>
/// <param name="Statements">Statements of every kind.</param>
/// <param name="Unclassified">Statements that no rule could place.</param>
internal sealed record BalanceReport(IReadOnlyList<BalanceMonth> Months, DateTimeOffset? AsOf, IReadOnlyList<string> RuleSetVersions, long Statements, long Unclassified)
{
    /// <summary>A year, and the same month of the year before.</summary>
    public const int MonthsShown = 13;

    /// <summary>Whether nothing was ever counted.</summary>
    public bool IsEmpty => Months.Count == 0;

    /// <summary>The latest month that is over and has shares.</summary>
    public BalanceMonth? Latest => Months.LastOrDefault(month => month.Share is { Unfinished: false, Formal: not null });

    /// <summary>The report over published cells.</summary>
    public static BalanceReport Of(IReadOnlyList<BlendCell> cells, IReadOnlyDictionary<LearningKind, long> kinds)
    {
        var shares = BlendShare.Compute(cells).ToDictionary(share => share.Month);
        var byMonth = cells.ToLookup(cell => cell.Month);
        List<BalanceMonth> months = [];
        for (var month = shares.Keys.DefaultIfEmpty().Max(); shares.Count > 0 && months.Count < MonthsShown && month >= shares.Keys.Min(); month = month.AddMonths(-1))
        {
            var share = shares.GetValueOrDefault(month) ?? new BlendShare(month, null, null, null, NoShareReason.NoData, Unfinished: false);
            months.Insert(0, new BalanceMonth(share, [.. byMonth[month]]));
        }

        var shown = months.SelectMany(month => month.Cells).ToList();
        return new BalanceReport(
            months,
            shown.Count == 0 ? null : shown.Max(cell => cell.AsOf),
            [.. shown.Select(cell => cell.RuleSetVersion).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            kinds.Values.Sum(),
            kinds.GetValueOrDefault(LearningKind.Unclassified));
    }
}
