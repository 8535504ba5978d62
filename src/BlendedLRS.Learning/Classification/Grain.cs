namespace BlendedLRS.Learning.Classification;

/// <summary>How large the thing is that a learning event is about: course &gt; module &gt; item.</summary>
public enum Grain
{
    /// <summary>Not about learning content (mentoring, problems solved).</summary>
    None,

    /// <summary>A course.</summary>
    Course,

    /// <summary>A module.</summary>
    Module,

    /// <summary>A part of a module, such as an attempt: classified, but not counted.</summary>
    Item,
}
