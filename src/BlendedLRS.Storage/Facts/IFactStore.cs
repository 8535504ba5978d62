using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Storage.Facts;

/// <summary>Where the classification of Statements is written: a projection of the log under one rule set.</summary>
public interface IFactStore
{
    /// <summary>The last place of the log that the facts hold under this rule set; 0 when there are none or another rule set made them.</summary>
    Task<long> PositionAsync(string ruleSetVersion, CancellationToken cancellation);

    /// <summary>Adds facts and moves the position, in one transaction; those at or before the position are passed over. Marks the months of counted facts as dirty.</summary>
    /// <param name="after">The place that they follow. All are passed over where the facts of this rule set are not that far, because another process has dropped them: what lies between would be missing.</param>
    /// <param name="facts">The facts, ascending by sequence.</param>
    /// <param name="failures">Statements that could not be classified, set aside so that they block nothing.</param>
    /// <param name="retracted">Places of voided Statements, now or earlier added: their facts stay, and count no more.</param>
    /// <param name="position">The place reached.</param>
    /// <param name="ruleSetVersion">The rule set that decided.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>The last place that the facts hold then.</returns>
    Task<long> ApplyAsync(
        long after,
        IReadOnlyList<LearningFact> facts,
        IReadOnlyList<SetAside> failures,
        IReadOnlyList<long> retracted,
        long position,
        string ruleSetVersion,
        CancellationToken cancellation);

    /// <summary>Drops every fact, so that they are built anew.</summary>
    Task ResetAsync(CancellationToken cancellation);
}
