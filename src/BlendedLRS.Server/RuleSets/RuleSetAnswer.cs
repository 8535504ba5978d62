namespace BlendedLRS.Server.RuleSets;

/// <summary>What an administrator is told of a version of the rules; its text is asked for by itself.</summary>
/// <param name="Version">The version.</param>
/// <param name="Status">draft, published, retired or offered.</param>
/// <param name="Sha256">SHA-256 of the canonical JSON.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Note">What it is about.</param>
/// <param name="ValidFrom">Since when it is or was in force.</param>
/// <param name="DryRun">The last dry run of this text.</param>
internal sealed record RuleSetAnswer(string Version, string Status, string Sha256, string Author, string Note, DateTimeOffset? ValidFrom, DryRunReport? DryRun)
{
    /// <summary>Of a stored version; lists leave the cells of the dry run out.</summary>
    public static RuleSetAnswer Of(string version, StoredRuleSet stored, bool withCells)
    {
        var report = stored.DryRun is { } whole && !withCells ? whole with { Cells = [] } : stored.DryRun;
        return new(version, stored.Status.ToString().ToLowerInvariant(), stored.Sha256, stored.Author, stored.Note, stored.ValidFrom, report);
    }
}
