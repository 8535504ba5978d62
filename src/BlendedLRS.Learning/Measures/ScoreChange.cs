namespace BlendedLRS.Learning.Measures;

/// <summary>What may be said of two scores.</summary>
public enum ScoreChange
{
    /// <summary>Their intervals overlap, or one has none: no arrow.</summary>
    None,

    /// <summary>The second lies above the first.</summary>
    Up,

    /// <summary>The second lies below the first.</summary>
    Down,

    /// <summary>They come from different instruments or scales.</summary>
    NotComparable,
}
