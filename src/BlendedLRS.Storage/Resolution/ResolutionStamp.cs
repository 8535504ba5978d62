namespace BlendedLRS.Storage.Resolution;

/// <summary>What records were resolved from. A later stamp is never overwritten by an earlier one, whichever server comes last.</summary>
/// <param name="Generation">Number of the generation of facts.</param>
/// <param name="Configuration">Revision of roster and catalogue.</param>
/// <param name="Facts">The place that the facts had reached.</param>
public sealed record ResolutionStamp(long Generation, long Configuration, long Facts)
{
    /// <summary>Whether this one knows no less than another.</summary>
    public bool Covers(ResolutionStamp other) => (Generation, Configuration, Facts).CompareTo((other.Generation, other.Configuration, other.Facts)) >= 0;
}
