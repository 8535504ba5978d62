namespace BlendedLRS.Learning.Measures;

/// <summary>How deep below the surface of a learning culture a measure looks.</summary>
public enum MeasureLayer
{
    /// <summary>Courses, coverage, modules: easy to measure, not the story.</summary>
    Surface,

    /// <summary>What people do.</summary>
    Behaviour,

    /// <summary>What people believe and feel: asked, never inferred.</summary>
    Mindset,
}
