namespace BlendedLRS.Learning.People;

/// <summary>A place of work.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">What people call it.</param>
/// <param name="TimeZone">Decides on which day an event there fell.</param>
public sealed record Site(string Key, string Name, TimeZoneInfo TimeZone);
