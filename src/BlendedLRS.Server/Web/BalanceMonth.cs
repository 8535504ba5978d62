using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Server.Web;

/// <summary>One month of the balance as the page shows it: published cells and the share that follows from them, nothing else.</summary>
/// <param name="Share">The shares, or why there are none.</param>
/// <param name="Cells">The published cells of the month, at most one for each modality.</param>
internal sealed record BalanceMonth(BlendShare Share, IReadOnlyList<BlendCell> Cells)
{
    /// <summary>First day of the month.</summary>
    public DateOnly Month => Share.Month;

    /// <summary>The month in full: <c>March 2026</c>.</summary>
    public string Name => PageText.Month(Month);

    /// <summary>The cell of a modality; null when nothing was ever counted for the month.</summary>
    public BlendCell? Cell(Modality modality) => Cells.FirstOrDefault(cell => cell.Modality == modality);

    /// <summary>The word that stands where a share would: <c>suppressed</c>.</summary>
    public string Word => Share.Reason switch
    {
        NoShareReason.Suppressed => "suppressed",
        NoShareReason.TooUncertain => "too uncertain",
        NoShareReason.NoData => "no data",
        _ => "",
    };

    /// <summary>Why there is no share, as a sentence.</summary>
    public string Reason => Share.Reason switch
    {
        NoShareReason.Suppressed => "No share: too few people stand behind one of the two sides.",
        NoShareReason.TooUncertain => "No share: more than a fifth of the month's learning events are unclassified.",
        NoShareReason.NoData when Cells.Any(cell => cell is { Status: CellStatus.Ok, Modality: not Modality.Unclassified }) => "No share: only one of the two sides was recorded, so there is nothing to compare.",
        NoShareReason.NoData => "No learning was recorded.",
        _ => "",
    };

    /// <summary>The month in one sentence, for whoever hovers or listens.</summary>
    public string Sentence => Share.Formal is { } formal && Share.Informal is { } informal
        ? $"{Name}{(Share.Unfinished ? " (not over yet)" : "")}: {PageText.Percent(formal)} formal ({Count(Modality.Formal)}), {PageText.Percent(informal)} informal ({Count(Modality.Informal)})."
        : $"{Name}{(Share.Unfinished ? " (not over yet)" : "")}: {Reason}";

    private string Count(Modality modality) => Cell(modality) is { People: { } people, Events: { } events }
        ? $"{PageText.Number(events)} events by {PageText.Number(people)} people"
        : "not shown";
}
