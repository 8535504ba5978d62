namespace BlendedLRS.Learning.Cells;

/// <summary>How many days around a period a family reads records of; what lies further away changes nothing in its cells.</summary>
/// <param name="Before">Days before the first day of the period.</param>
/// <param name="After">Days after its last day.</param>
public sealed record Lookback(int Before, int After = 0)
{
    /// <summary>Only the period.</summary>
    public static Lookback None { get; } = new(0);

    /// <summary>All that happened until the period ended.</summary>
    public static Lookback History { get; } = new(36500);
}
