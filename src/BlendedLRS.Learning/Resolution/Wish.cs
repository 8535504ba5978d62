namespace BlendedLRS.Learning.Resolution;

/// <summary>A request or a recommendation: no commitment yet, but it colours the one that follows.</summary>
internal sealed class Wish(Told told)
{
    public Told Told { get; } = told;

    /// <summary>When it was declined or withdrawn; null while it stands.</summary>
    public DateTimeOffset? Ended { get; set; }

    /// <summary>Whether it was made no longer ago than that, and stood.</summary>
    public bool Stood(DateTimeOffset time, TimeSpan reach) => Told.Time <= time && time - Told.Time <= reach && (Ended is not { } end || end > time);
}
