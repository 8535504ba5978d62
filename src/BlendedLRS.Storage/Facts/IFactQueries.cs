using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Storage.Facts;

/// <summary>Reads facts, only ever summed up, except for explaining and checking.</summary>
public interface IFactQueries
{
    /// <summary>Facts in the order of the log.</summary>
    IAsyncEnumerable<LearningFact> ReadAllAsync(CancellationToken cancellation);

    /// <summary>How many Statements there are of each kind.</summary>
    Task<IReadOnlyDictionary<LearningKind, long>> CountByKindAsync(CancellationToken cancellation);

    /// <summary>Months whose counted facts changed since <see cref="ClearDirtyAsync"/>, ascending.</summary>
    Task<IReadOnlyList<DateOnly>> DirtyMonthsAsync(CancellationToken cancellation);

    /// <summary>The sums of one month, one row for each modality that occurs.</summary>
    Task<IReadOnlyList<BlendTally>> TallyAsync(DateOnly month, CancellationToken cancellation);

    /// <summary>Months are clean again, as long as no fact came since the position.</summary>
    Task ClearDirtyAsync(IReadOnlyList<DateOnly> months, long position, CancellationToken cancellation);
}
