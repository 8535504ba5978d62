using BlendedLRS.Server.RuleSets;
using BlendedLRS.Storage.Facts;

namespace BlendedLRS.Server.Projections;

/// <summary>Keeps the facts that readers see at the head of the log, under the rule set that made them, also while those of another are built beside them.</summary>
internal sealed class FactProjection(IFactStore facts, IFactQueries queries, LiveRuleSets rules, FactBuilder builder, Reapplication reapplication) : IProjection
{
    /// <inheritdoc/>
    public string Name => ProjectionStatus.Facts;

    /// <inheritdoc/>
    public async Task<long> PositionAsync(CancellationToken cancellation) => (await queries.CurrentAsync(cancellation))?.Position ?? 0;

    /// <inheritdoc/>
    public async Task<long> AdvanceAsync(long position, CancellationToken cancellation)
    {
        var current = await queries.CurrentAsync(cancellation);
        var classifier = current is null
            ? (await rules.GetAsync(cancellation)).Classifier
            : (await rules.FindAsync(current.RuleSetVersion, cancellation))?.Classifier;
        if (classifier is null)
        {
            // Nobody knows any more how these facts were made. They stay as they are until the new ones take their place.
            await reapplication.StepAsync(cancellation);
            return await PositionAsync(cancellation);
        }

        var reached = await builder.AdvanceAsync(classifier, position, cancellation);

        // Behind where it was: a switch or a reset came between.
        return reached < position ? await PositionAsync(cancellation) : reached;
    }

    /// <inheritdoc/>
    public Task ResetAsync(CancellationToken cancellation) => facts.ResetAsync(cancellation);
}
