namespace BlendedLRS.Learning.Disclosure;

/// <summary>Whether a cell may be shown; the text form is kebab-case: <c>no-data</c>.</summary>
public enum CellStatus
{
    /// <summary>Shown.</summary>
    Ok,

    /// <summary>Hidden: too few people stand behind it.</summary>
    Suppressed,

    /// <summary>Nothing happened, so there is nothing to show.</summary>
    NoData,
}
