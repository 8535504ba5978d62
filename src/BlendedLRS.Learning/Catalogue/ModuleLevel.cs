using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Catalogue;

/// <summary>How far a module adapts at a moment: not at all where it must be standard; else what its revision in force says, and the top of the spectrum while it was
/// lately reworked from feedback or an experiment.</summary>
public static class ModuleLevel
{
    /// <summary>For how long a rework makes a module dynamic, unless told otherwise.</summary>
    public static readonly TimeSpan DefaultFresh = TimeSpan.FromDays(365);

    /// <summary>The level; null when it is unknown.</summary>
    /// <param name="module">The module.</param>
    /// <param name="at">The moment; later revisions are not in force yet.</param>
    /// <param name="fresh">For how long a rework counts; null: <see cref="DefaultFresh"/>.</param>
    /// <param name="inForce">The revision that somebody learned with; null: the one released last.</param>
    public static FlexLevel? Of(LearningModule module, DateTimeOffset at, TimeSpan? fresh = null, ModuleRevision? inForce = null)
    {
        ArgumentNullException.ThrowIfNull(module);
        if (module.MustBeStandard is not null)
        {
            return FlexLevel.Fixed;
        }

        return IsReworked(module, at, fresh, inForce) ? FlexLevel.Personal : InForce(module, at, inForce).Select(revision => revision.FlexLevel).FirstOrDefault(level => level is not null);
    }

    /// <summary>Whether the module as it was then was made from feedback or an experiment, not too long ago.</summary>
    /// <inheritdoc cref="Of"/>
    public static bool IsReworked(LearningModule module, DateTimeOffset at, TimeSpan? fresh = null, ModuleRevision? inForce = null) => InForce(module, at, inForce).Any(revision =>
        revision.Cause is RevisionCause.Feedback or RevisionCause.Experiment && at - revision.Released <= (fresh ?? DefaultFresh));

    // Small mends since the last major revision neither undo what it was made for nor repeat its level: both are in force, the latest first.
    private static List<ModuleRevision> InForce(LearningModule module, DateTimeOffset at, ModuleRevision? inForce)
    {
        var until = inForce?.Released ?? at;
        var released = module.Revisions.Where(revision => revision.Released <= until).OrderByDescending(revision => revision.Released).ToList();
        var major = released.FindIndex(revision => revision.IsMajor);
        return released.GetRange(0, major < 0 ? released.Count : major + 1);
    }
}
