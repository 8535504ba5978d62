using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>What the effect of a rework is read from: records of a group, of any time and of all modules.</summary>
/// <param name="Modules">The catalogue: who was reworked when.</param>
/// <param name="Feedback">Ratings among them.</param>
/// <param name="Commitments">Who was to complete which module.</param>
/// <param name="Events">Completions, and what followed them.</param>
public sealed record ReworkRecords(
    IReadOnlyList<LearningModule> Modules, IReadOnlyList<Feedback> Feedback, IReadOnlyList<Commitment> Commitments, IReadOnlyList<LearningEvent> Events);
