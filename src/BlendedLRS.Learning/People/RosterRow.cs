using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Learning.People;

/// <summary>One line of a file about people.</summary>
/// <param name="Line">Where it begins in the file; the header is line 1.</param>
/// <param name="ExternalId">Column <c>employeeId</c>.</param>
public sealed record RosterRow(int Line, string ExternalId)
{
    /// <summary>Name to show; null when the cell is empty.</summary>
    public string? Name { get; init; }

    /// <summary>Everything that the line says identifies the person, with the column that says it.</summary>
    public IReadOnlyList<(string Column, Ifi Ifi)> Ifis { get; init; } = [];

    /// <summary>Key of the unit.</summary>
    public string? Unit { get; init; }

    /// <summary>Name of the unit.</summary>
    public string? UnitName { get; init; }

    /// <summary>Key of the unit above it.</summary>
    public string? ParentUnit { get; init; }

    /// <summary>Key of the site.</summary>
    public string? Site { get; init; }

    /// <summary>Name of the site.</summary>
    public string? SiteName { get; init; }

    /// <summary>Time zone of the site.</summary>
    public TimeZoneInfo? TimeZone { get; init; }

    /// <summary>The role.</summary>
    public string? Role { get; init; }

    /// <summary>Family of roles.</summary>
    public string? RoleFamily { get; init; }

    /// <summary>Full-time equivalent.</summary>
    public double? Fte { get; init; }

    /// <summary>External id of the manager.</summary>
    public string? Manager { get; init; }

    /// <summary>Keys of the units that the person leads.</summary>
    public IReadOnlyList<string> Leads { get; init; } = [];

    /// <summary>Since when it holds; null: as of the import.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The first day on which it holds no more; null: open.</summary>
    public DateOnly? Until { get; init; }
}
