using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Storage.Facts;

/// <summary>Where the classification of Statements is written: a projection of the log, once for each rule set that is in use. Readers see the facts of one rule set,
/// the current one; those of another are built beside it and take its place at one moment.</summary>
public interface IFactStore
{
    /// <summary>The last place of the log that the facts of a rule set hold; 0 when there are none.</summary>
    Task<long> PositionAsync(string ruleSetVersion, CancellationToken cancellation);

    /// <summary>Adds facts of a rule set and moves its position, in one transaction; those at or before the position are passed over. The first rule set of all is current
    /// at once. Marks the months of counted facts, and everybody whom facts with details concern (<see cref="FactPeople"/>), as dirty when the rule set is current.</summary>
    /// <param name="after">The place that they follow. All are passed over where the facts of this rule set are not that far, because another process has dropped them: what lies between would be missing.</param>
    /// <param name="facts">The facts, ascending by sequence.</param>
    /// <param name="failures">Statements that could not be classified, set aside so that they block nothing.</param>
    /// <param name="retracted">Places of voided Statements, now or earlier added: their facts stay, and count no more, under whichever rule set.</param>
    /// <param name="position">The place reached.</param>
    /// <param name="ruleSetVersion">The rule set that decided.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>The last place that the facts of this rule set hold then.</returns>
    Task<long> ApplyAsync(
        long after,
        IReadOnlyList<LearningFact> facts,
        IReadOnlyList<SetAside> failures,
        IReadOnlyList<long> retracted,
        long position,
        string ruleSetVersion,
        CancellationToken cancellation);

    /// <summary>Adds facts of Statements that were set aside and can be classified now; those that are not set aside (any more) are passed over.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="retracted">Places of those among them whose Statements are voided.</param>
    /// <param name="ruleSetVersion">The rule set that decided.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>How many were added.</returns>
    Task<int> TakeBackAsync(IReadOnlyList<LearningFact> facts, IReadOnlyList<long> retracted, string ruleSetVersion, CancellationToken cancellation);

    /// <summary>Makes a rule set current, unless its facts do not reach as far as those that readers see now. What that changes becomes dirty. The facts of all others are given up.</summary>
    /// <returns>Whether it is current now.</returns>
    Task<bool> SwitchAsync(string ruleSetVersion, CancellationToken cancellation);

    /// <summary>Gives up rule sets that are neither current nor wanted, and deletes some of the facts that were given up.</summary>
    /// <param name="wanted">The rule set that is being built.</param>
    /// <param name="atMost">So many facts at most, so that nobody waits for long.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>Whether there may be more.</returns>
    Task<bool> DropOthersAsync(string wanted, int atMost, CancellationToken cancellation);

    /// <summary>Marks every person whom facts with details of the current rule set concern as dirty, because what they are resolved with (roster, catalogue) changed.</summary>
    Task MarkPeopleDirtyAsync(CancellationToken cancellation);

    /// <summary>Drops every fact of every rule set, so that they are built anew.</summary>
    Task ResetAsync(CancellationToken cancellation);
}
