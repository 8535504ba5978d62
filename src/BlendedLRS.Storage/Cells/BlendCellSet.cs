using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Disclosure;

namespace BlendedLRS.Storage.Cells;

/// <summary>The balance of formal and informal learning by month, measures M1 and M2, as a published set.</summary>
public static class BlendCellSet
{
    private const string Capture = "How much informal learning is seen depends on how much of it is captured: a rising share may be no more than a new way to record it. Never a target.";

    /// <summary>The descriptor.</summary>
    public static CellSet Set { get; } = new(
        "BlendCells",
        "BlendCell",
        "The balance of formal and informal learning by month.",
        [
            new("Month", CellType.Date, "First day of the month in the reporting time zone.") { Key = true },
            new("Modality", CellType.Text, "How people learned: formal, informal, or unclassified where no rule decided.")
            {
                Key = true,
                Values = [.. KebabText.All<Modality>()],
                Definition = "Formal is inside a designated, organised learning activity; informal is outside it, embedded in work. The rules that decide are versioned: see RuleSetVersion.",
                Caveat = "A description of how learning was organised, never the truth about an event.",
            },
            new("Status", CellType.Text, "Whether the cell may be shown.")
            {
                Values = [.. KebabText.All<CellStatus>()],
                Definition = "suppressed: too few people stand behind the cell, or another cell could be worked out from it. no-data: nothing happened. Every value is null unless the status is ok.",
            },
            new("People", CellType.Int32, "Distinct people with at least one counted learning event.")
            {
                Nullable = true,
                Unit = "people",
                Definition = "Distinct identified Actors of counted learning events of the month and modality; at least five.",
                Caveat = "Not additive: the same person may stand in several months and in both modalities.",
            },
            new("Events", CellType.Int32, "Counted learning events.")
            {
                Nullable = true,
                Unit = "events",
                Definition = "Statements classified as learning that are not a mere part of a module; the numerator of measure M1.",
                Caveat = Capture,
            },
            new("Minutes", CellType.Double, "Minutes over all events whose duration is known.")
            {
                Nullable = true,
                Unit = "minutes",
                Definition = "Sum of the minutes of counted learning events, at most 480 for one event; the numerator of measure M2. Null also when fewer than five people contributed to it or one of them holds more than half.",
                Caveat = Capture,
            },
            new("MinutesBasis", CellType.Text, "Where most of the minutes come from.")
            {
                Nullable = true,
                Values = [.. KebabText.All<DurationBasis>().Where(basis => basis != KebabText.Of(DurationBasis.None))],
            },
            new("UnknownMinutesShare", CellType.Double, "Share of events whose duration is unknown, 0 to 1.")
            {
                Nullable = true,
                Unit = "share of 1",
                Caveat = "The higher the share, the less Minutes says.",
            },
            new("Unfinished", CellType.Boolean, "Whether the month was still running when the cell was counted.")
            {
                Caveat = "An unfinished month is no low month.",
            },
            new("AsOf", CellType.Instant, "The moment up to which statements were counted, UTC."),
            new("RuleSetVersion", CellType.Text, "Version of the rule set that classified the statements."),
        ])
    {
        LongDescription = "One row for each month and modality, after disclosure control: fewer than five people are never shown, nor to be worked out. Query options act on these published rows only. "
            + Capture,
    };
}
