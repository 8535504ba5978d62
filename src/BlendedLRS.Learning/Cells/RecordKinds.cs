namespace BlendedLRS.Learning.Cells;

/// <summary>Kinds of records that cells are made of: a family whose kinds did not change in a month needs not be built anew.</summary>
[Flags]
public enum RecordKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Learning events.</summary>
    Events = 1,

    /// <summary>Commitments.</summary>
    Commitments = 1 << 1,

    /// <summary>Goals.</summary>
    Goals = 1 << 2,

    /// <summary>Who helped whom.</summary>
    Ties = 1 << 3,

    /// <summary>Questions.</summary>
    Questions = 1 << 4,

    /// <summary>Moves to other roles and units.</summary>
    RoleChanges = 1 << 5,

    /// <summary>Feedback to people, and applause.</summary>
    Feedback = 1 << 6,

    /// <summary>Feedback on modules.</summary>
    ModuleFeedback = 1 << 7,

    /// <summary>Rework cases.</summary>
    ReworkCases = 1 << 8,

    /// <summary>How attempts to record learning went.</summary>
    Timings = 1 << 9,

    /// <summary>The catalogue of modules and baseline sets.</summary>
    Catalogue = 1 << 10,

    /// <summary>Who belonged to the group without having done anything; where people worked matters to every family.</summary>
    Roster = 1 << 11,

    /// <summary>Cells that are published already.</summary>
    Cells = 1 << 12,
}
