namespace BlendedLRS.Server.RuleSets;

/// <summary>Why a Statement is classified as it is. Evidence holds IRIs and words of the rules, no names and nothing that anybody wrote.</summary>
/// <param name="StatementId">The Statement.</param>
/// <param name="State">classified, voided, set-aside or waiting.</param>
internal sealed record StatementExplanation(Guid StatementId, string State)
{
    /// <summary>The rules that decided, with their fingerprint; null while nothing did.</summary>
    public string? RuleSetVersion { get; init; }

    /// <summary>Why it is set aside, or what it waits for.</summary>
    public string? Reason { get; init; }

    /// <summary>What it speaks of.</summary>
    public string? Kind { get; init; }

    /// <summary>How large the thing is that was learned.</summary>
    public string? Grain { get; init; }

    /// <summary>How people learned.</summary>
    public string? Practice { get; init; }

    /// <summary>Formal or informal.</summary>
    public string? Modality { get; init; }

    /// <summary>Whether it enters shares.</summary>
    public bool? Counts { get; init; }

    /// <summary>The day on which it fell.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Minutes that it counts for; null when unknown.</summary>
    public double? Minutes { get; init; }

    /// <summary>Where the minutes come from.</summary>
    public string? MinutesBasis { get; init; }

    /// <summary>The rules that fired.</summary>
    public IReadOnlyList<FiredRule> Rules { get; init; } = [];

    /// <summary>What they looked at.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>The same in words; none when the rule set is not known any more.</summary>
    public IReadOnlyList<string> Sentences { get; init; } = [];
}
