using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Catalogue;

/// <summary>How far a module adapts at a moment: what its revision in force says, and the top of the spectrum while it was lately reworked from feedback or an experiment.</summary>
public static class ModuleLevel
{
    /// <summary>Days for which a rework makes a module dynamic, unless told otherwise.</summary>
    public const int DefaultReworkDays = 365;

    /// <summary>The level; null when it is unknown.</summary>
    /// <param name="module">The module.</param>
    /// <param name="at">The moment; later revisions are not in force yet.</param>
    /// <param name="reworkDays">Days for which a rework counts.</param>
    public static FlexLevel? Of(LearningModule module, DateTimeOffset at, int reworkDays = DefaultReworkDays)
    {
        ArgumentNullException.ThrowIfNull(module);
        var released = module.Revisions.Where(revision => revision.Released <= at).OrderByDescending(revision => revision.Released).ToList();

        // Small mends since the last major revision neither undo what it was made for nor repeat its level.
        var major = released.FindIndex(revision => revision.IsMajor);
        var inForce = released.Take(major < 0 ? released.Count : major + 1).ToList();
        var isReworked = inForce.Any(revision =>
            revision.Cause is RevisionCause.Feedback or RevisionCause.Experiment && at - revision.Released <= TimeSpan.FromDays(reworkDays));
        return isReworked ? FlexLevel.Personal : inForce.Select(revision => revision.FlexLevel).FirstOrDefault(level => level is not null);
    }
}
