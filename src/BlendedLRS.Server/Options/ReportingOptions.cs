namespace BlendedLRS.Server.Options;

/// <summary>How statements are read as learning, and what reports may show.</summary>
internal sealed record ReportingOptions
{
    /// <summary>Changing it rebuilds nothing by itself: run <c>blendedlrs rebuild</c>.</summary>
    [Setting("Time zone that decides on which day and in which month an event falls (an IANA name).")]
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Bases under which statements may carry the terms of the BlendedLRS profile.</summary>
    [Setting("Base addresses of the BlendedLRS profile in statements, the current one first, separated by commas.")]
    public IReadOnlyList<Uri> ProfileBases { get; init; } = [];

    /// <summary>May be raised, not lowered: with fewer people a cell speaks about persons.</summary>
    [Setting("Fewest people behind a cell that is shown.", Unit = "people", Minimum = 5, Maximum = 1000)]
    public int SmallestGroup { get; init; } = 5;
}
