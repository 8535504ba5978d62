namespace BlendedLRS.Learning.Measures;

/// <summary>Where saying and doing stand together; the text form is kebab-case: <c>said-not-done</c>.</summary>
public enum SayDoQuadrant
{
    /// <summary>Both high.</summary>
    SaidAndDone,

    /// <summary>The survey is high, behaviour below its own past.</summary>
    SaidNotDone,

    /// <summary>Behaviour above its own past, the survey low.</summary>
    DoneNotSaid,

    /// <summary>Both low.</summary>
    Neither,
}
