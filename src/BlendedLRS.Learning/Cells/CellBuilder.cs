using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Learning.Cells;

/// <summary>From what was resolved to the cells of one family and period that may be published. Pure: the same material gives the same cells.</summary>
public static class CellBuilder
{
    // The true share of what is not known would tell of few people.
    private static readonly double[] Bands = [0.1, 0.25, 0.5, 1];

    /// <summary>The cells of one family; to build several families of a period, use the other overload.</summary>
    public static IReadOnlyList<Cell> Build(CellFamily family, Period period, CellMaterial material, DisclosureOptions options, DateOnly today, IReadOnlyList<Cell>? frozen = null) =>
        Build(family, new SlicedMaterial(material, period), options, today, frozen);

    /// <summary>The cells of one family, by slice and component; none for a period that is shorter than the measure's shortest.</summary>
    /// <param name="family">The family.</param>
    /// <param name="sliced">The material of the period.</param>
    /// <param name="options">The thresholds.</param>
    /// <param name="today">The first day that is not over, in the organisation's time zone.</param>
    /// <param name="frozen">Cells of the family and period that are closed: they stay as they are, and what others would add to them is judged.</param>
    public static IReadOnlyList<Cell> Build(CellFamily family, SlicedMaterial sliced, DisclosureOptions options, DateOnly today, IReadOnlyList<Cell>? frozen = null)
    {
        ArgumentNullException.ThrowIfNull(family);
        ArgumentNullException.ThrowIfNull(sliced);
        if (sliced.Period.Grain < family.Card.FinestGrain)
        {
            return [];
        }

        var closed = (frozen ?? []).ToDictionary(cell => (cell.Component, cell.Slice.Key));
        var (draft, judge) = Judge(family, sliced, options, today, closed);
        var built = draft.Cells.Zip(judge.Decide(), (cell, status) => closed.GetValueOrDefault((cell.Result.Component, cell.Slice.Key)) ?? CellOf(cell, status, sliced, today)).ToList();
        return [.. built.Concat(closed.Values).Distinct<Cell>(ReferenceEqualityComparer.Instance)
            .OrderBy(cell => cell.Slice.Depth).ThenBy(cell => cell.Slice.Key, StringComparer.Ordinal).ThenBy(cell => cell.Component, StringComparer.Ordinal)];
    }

    /// <summary>The draft of a family and its judge.</summary>
    internal static (CellDraft Draft, CellJudge Judge) Judge(
        CellFamily family, SlicedMaterial sliced, DisclosureOptions options, DateOnly today, IReadOnlyDictionary<(string Component, string Slice), Cell> frozen)
    {
        var scope = new CellScope(sliced, family, today);
        var draft = new CellDraft();
        family.Draft(scope, draft);
        return (draft, new CellJudge(draft, family, options, sliced.Period, scope.Members, frozen));
    }

    private static Cell CellOf(DraftCell draft, CellStatus status, SlicedMaterial sliced, DateOnly today)
    {
        var result = draft.Result;
        var cell = new Cell(result.Measure, result.Component, sliced.Period, draft.Slice)
        {
            Status = status,
            Unfinished = today < sliced.Period.End,
            AsOf = sliced.Material.AsOf,
            RuleSetVersion = sliced.Material.RuleSetVersion,
        };
        if (status != CellStatus.Ok)
        {
            return cell;
        }

        if (result.Value is null)
        {
            return cell with { Reason = result.Reason };
        }

        var tellsParts = draft.Figure is { TellsParts: true } or null && !draft.Slice.IsSensitive;
        return cell with
        {
            Value = result.Value,
            Low = result.Low,
            High = result.High,
            Numerator = tellsParts ? result.Numerator : null,
            Denominator = tellsParts ? result.Denominator : null,
            People = draft.Figure is null ? null : draft.Slice.IsSensitive ? DisclosureRule.RoundSensitive(result.People) : result.People,
            Events = draft.Figure?.Events is null || draft.Slice.IsSensitive ? null : result.Events,
            UnclassifiedAtMost = BandOf(result.UnclassifiedShare),
            ImputedAtMost = BandOf(result.ImputedShare),
        };
    }

    private static double? BandOf(double? share) => share is { } known ? Array.Find(Bands, band => known <= band) : null;
}
