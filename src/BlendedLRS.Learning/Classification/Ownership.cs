namespace BlendedLRS.Learning.Classification;

/// <summary>Who decided that this be learned: a property of the commitment that preceded it; the text form is kebab-case: <c>manager-driven</c>.</summary>
public enum Ownership
{
    /// <summary>No commitment is known.</summary>
    Unknown,

    /// <summary>Somebody else: an assignment, an enrolment by others, a mandatory baseline.</summary>
    ManagerDriven,

    /// <summary>The person: an own enrolment, an own goal, an own entry.</summary>
    EmployeeLed,

    /// <summary>Both: asked for and approved.</summary>
    CoCreated,
}
