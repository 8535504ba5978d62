using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Storage.Facts;

/// <summary>Reads the facts of the current rule set, only ever summed up, except for explaining, checking and resolving.</summary>
public interface IFactQueries
{
    /// <summary>What all other methods read; null while there are no facts.</summary>
    Task<FactGeneration?> CurrentAsync(CancellationToken cancellation);

    /// <summary>Facts in the order of the log.</summary>
    IAsyncEnumerable<LearningFact> ReadAllAsync(CancellationToken cancellation);

    /// <summary>Facts with details of some people, in the order of the log.</summary>
    IAsyncEnumerable<LearningFact> ReadOfPeopleAsync(IReadOnlyList<Ifi> people, CancellationToken cancellation);

    /// <summary>Facts with details of some kinds, in the order of the log.</summary>
    IAsyncEnumerable<LearningFact> ReadOfKindsAsync(IReadOnlyList<LearningKind> kinds, CancellationToken cancellation);

    /// <summary>Facts with details that are linked to any of some people (other than as Actor), Statements and modules, in the order of the log, each once.</summary>
    /// <param name="links">Texts of <see cref="FactLinks"/>.</param>
    /// <param name="cancellation">Stops the reading.</param>
    IAsyncEnumerable<LearningFact> ReadLinkedAsync(IReadOnlyList<string> links, CancellationToken cancellation);

    /// <summary>The fact of the Statement at a place; null when there is none.</summary>
    Task<LearningFact?> FindAsync(long sequence, CancellationToken cancellation);

    /// <summary>How many Statements there are of each kind.</summary>
    Task<IReadOnlyDictionary<LearningKind, long>> CountByKindAsync(CancellationToken cancellation);

    /// <summary>What no rule knew, the most frequent first.</summary>
    Task<IReadOnlyList<UnclassifiedGroup>> UnclassifiedAsync(int atMost, CancellationToken cancellation);

    /// <summary>Statements that are set aside after a place, ascending.</summary>
    Task<IReadOnlyList<SetAside>> SetAsideAsync(long after, int atMost, CancellationToken cancellation);

    /// <summary>Months whose counted facts changed since <see cref="ClearDirtyAsync"/>, ascending.</summary>
    Task<IReadOnlyList<DateOnly>> DirtyMonthsAsync(CancellationToken cancellation);

    /// <summary>The sums of one month, one row for each modality that occurs.</summary>
    Task<IReadOnlyList<BlendTally>> TallyAsync(DateOnly month, CancellationToken cancellation);

    /// <summary>Months are clean again, unless something changed them since a generation was seen as <see cref="CurrentAsync"/>.</summary>
    Task ClearDirtyAsync(IReadOnlyList<DateOnly> months, FactGeneration seen, CancellationToken cancellation);

    /// <summary>People whose facts with details, or others that concern them (<see cref="FactPeople"/>), changed since <see cref="ClearDirtyPeopleAsync"/>, in no order that means anything.</summary>
    Task<IReadOnlyList<Ifi>> DirtyPeopleAsync(int atMost, CancellationToken cancellation);

    /// <summary>People are clean again, unless something made them dirty since a generation was seen as <see cref="CurrentAsync"/>.</summary>
    Task ClearDirtyPeopleAsync(IReadOnlyList<Ifi> people, FactGeneration seen, CancellationToken cancellation);
}
