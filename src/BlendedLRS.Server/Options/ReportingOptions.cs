using BlendedLRS.Learning.Disclosure;

namespace BlendedLRS.Server.Options;

/// <summary>How statements are read as learning, and what reports may show.</summary>
internal sealed record ReportingOptions
{
    /// <summary>When it changes, facts and cells are built anew at the next start.</summary>
    [Setting("Time zone that decides on which day and in which month an event falls (an IANA name).")]
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>When they change, facts and cells are built anew at the next start.</summary>
    [Setting("Base addresses of the BlendedLRS profile in statements, the current one first, separated by commas.", DefaultText = "the public URL")]
    public IReadOnlyList<Uri> ProfileBases { get; init; } = [];

    /// <summary>May be raised, not lowered: with fewer people a cell speaks about persons.</summary>
    [Setting("Fewest people behind a cell that is shown.", Unit = "people", Minimum = DisclosureOptions.PeopleFloor, Maximum = DisclosureOptions.PeopleCeiling)]
    public int MinimumPeople { get; init; } = DisclosureOptions.PeopleFloor;

    /// <summary>May be lowered, not raised.</summary>
    [Setting(
        "Share of a cell's minutes above which one person dominates it, so that the minutes are not shown.",
        Minimum = DisclosureOptions.DominanceFloor, Maximum = DisclosureOptions.DominanceCeiling)]
    public double DominanceShare { get; init; } = DisclosureOptions.DominanceCeiling;

    /// <summary>A version that is written first stands for a week or, of a period that is closed, for good.</summary>
    [Setting("How long nothing must have changed in a period that is over before its cells are written for the first time.", Unit = "minutes", Minimum = 0, Maximum = 10_080)]
    public int SettleMinutes { get; init; } = 10;
}
