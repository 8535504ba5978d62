namespace BlendedLRS.Learning.People;

/// <summary>Names of the rules of the roster, as refusals bear them.</summary>
public static class RosterRules
{
    /// <summary>A key or name has an allowed form.</summary>
    public const string Form = "Roster form";

    /// <summary>What is referred to is there.</summary>
    public const string Known = "Roster known";

    /// <summary>An IFI belongs to one person.</summary>
    public const string IfiOnce = "Roster one person for each IFI";

    /// <summary>A key or external id belongs to one person.</summary>
    public const string KeyOnce = "Roster one person for each key";

    /// <summary>Spans end after they begin, ascend, and do not overlap.</summary>
    public const string Spans = "Roster spans";

    /// <summary>No unit stands above itself on any day.</summary>
    public const string NoCycle = "Roster no unit above itself";

    /// <summary>What others refer to stays.</summary>
    public const string InUse = "Roster in use";
}
