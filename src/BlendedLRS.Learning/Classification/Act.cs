namespace BlendedLRS.Learning.Classification;

/// <summary>What a Statement does to other Statements or to commitments, where that matters to resolution; the text form is kebab-case: <c>set-goal</c>.</summary>
public enum Act
{
    /// <summary>Nothing of the kind.</summary>
    None,

    /// <summary>Takes a completion of its Activity back.</summary>
    Retract,

    /// <summary>Takes a passing of its Activity back; where there is none it is learning like any other.</summary>
    Fail,

    /// <summary>A second word on what was completed under the same registration (cmi5 <c>satisfied</c>).</summary>
    Satisfy,

    /// <summary>The Actor sets a goal of their own.</summary>
    SetGoal,

    /// <summary>The Actor sets a goal for another.</summary>
    Direct,

    /// <summary>Somebody else set a goal for the Actor.</summary>
    BeDirected,

    /// <summary>The Actor assigns to another.</summary>
    Assign,

    /// <summary>The Actor was assigned.</summary>
    BeAssigned,

    /// <summary>The Actor plans to learn.</summary>
    Plan,

    /// <summary>The Actor recommends to another.</summary>
    Recommend,

    /// <summary>The Actor asks to be allowed something.</summary>
    Request,

    /// <summary>The Actor approves what another asked for or proposed.</summary>
    Approve,

    /// <summary>The Actor declines it.</summary>
    Reject,

    /// <summary>A commitment of the Actor ends.</summary>
    Withdraw,

    /// <summary>The Actor is enrolled.</summary>
    Enrol,

    /// <summary>The Actor need not do it.</summary>
    Waive,

    /// <summary>The Actor asks.</summary>
    Ask,

    /// <summary>The Actor replies.</summary>
    Reply,

    /// <summary>The Actor applauds.</summary>
    Applaud,

    /// <summary>The Actor applauds a goal.</summary>
    ApplaudGoal,

    /// <summary>The Actor proposes to change what the Object stands in.</summary>
    Propose,

    /// <summary>A revision of a module is released.</summary>
    Revise,

    /// <summary>The Actor adapts content for their own use.</summary>
    Personalise,

    /// <summary>The Actor helps the Object to learn.</summary>
    Help,

    /// <summary>The Actor takes a role.</summary>
    TakeRole,
}
