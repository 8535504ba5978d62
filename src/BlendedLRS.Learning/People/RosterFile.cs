namespace BlendedLRS.Learning.People;

/// <summary>A file about people, read and ready to be applied.</summary>
/// <param name="Rows">Its lines, in order.</param>
/// <param name="Columns">The columns that it has: what has no column stays as it is.</param>
/// <param name="AsOf">The day that lines without a first day speak of.</param>
/// <param name="IsFull">Whether people with an external id who are not in the file have left as of that day.</param>
public sealed record RosterFile(IReadOnlyList<RosterRow> Rows, IReadOnlySet<string> Columns, DateOnly AsOf, bool IsFull)
{
    /// <summary>Every column that a file may have.</summary>
    public static IReadOnlyList<string> KnownColumns { get; } =
    [
        "employeeId", "name", "email", "accountHomePage", "accountName", "ifis", "unit", "unitName", "parentUnit", "site", "siteName", "timeZone",
        "role", "roleFamily", "fte", "manager", "leads", "validFrom", "validTo",
    ];
}
