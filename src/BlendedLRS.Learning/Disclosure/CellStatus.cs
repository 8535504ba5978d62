namespace BlendedLRS.Learning.Disclosure;

/// <summary>Whether a cell may be shown; the text form is kebab-case: <c>no-data</c>.</summary>
public enum CellStatus
{
    /// <summary>Shown.</summary>
    Ok,

    /// <summary>Hidden: too few people stand behind it, or behind what could be worked out from it and others.</summary>
    Suppressed,

    /// <summary>Nothing happened, so there is nothing to show.</summary>
    NoData,

    /// <summary>Enough people stand behind it, but too much of it is unclassified or imputed to say anything.</summary>
    TooUncertain,
}
