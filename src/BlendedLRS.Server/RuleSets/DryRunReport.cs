namespace BlendedLRS.Server.RuleSets;

/// <summary>What a draft would change.</summary>
/// <param name="At">When the dry run ended.</param>
/// <param name="By">Who asked for it.</param>
/// <param name="Digest">SHA-256 of the draft's text.</param>
/// <param name="Against">The version in force that it was compared with.</param>
/// <param name="AgainstDigest">SHA-256 of the text of that one.</param>
/// <param name="From">Statements stored from here on were read.</param>
/// <param name="Statements">How many there were.</param>
/// <param name="Unreadable">How many of them neither could classify.</param>
/// <param name="Cells">The counts, by axis, old and new.</param>
internal sealed record DryRunReport(
    DateTimeOffset At,
    string By,
    string Digest,
    string Against,
    string AgainstDigest,
    DateTimeOffset From,
    long Statements,
    long Unreadable,
    IReadOnlyList<DryRunCell> Cells);
