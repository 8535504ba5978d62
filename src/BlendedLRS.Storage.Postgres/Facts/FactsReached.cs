namespace BlendedLRS.Storage.Postgres.Facts;

/// <summary>How far the facts reach.</summary>
/// <param name="Sequence">The last place of the log that they hold.</param>
/// <param name="RuleSet">The rule set that made them; empty after a reset.</param>
/// <param name="Epoch">How often they were dropped.</param>
internal sealed record FactsReached(long Sequence, string RuleSet, long Epoch)
{
    /// <summary>What remains when they are dropped.</summary>
    public FactsReached Dropped => new(0, "", Epoch + 1);
}
