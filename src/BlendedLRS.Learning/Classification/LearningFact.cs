using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Learning.Classification;

/// <summary>One row of classification: what a rule set concluded about one Statement, and why. The Statement is never touched.</summary>
public sealed record LearningFact
{
    /// <summary>The Statement's place in the log.</summary>
    public required long Sequence { get; init; }

    /// <summary>The Statement.</summary>
    public required Guid StatementId { get; init; }

    /// <summary>Version of the rule set that decided.</summary>
    public required string RuleSetVersion { get; init; }

    /// <summary>What the Statement speaks of.</summary>
    public required LearningKind Kind { get; init; }

    /// <summary>How large the thing is that was learned.</summary>
    public Grain Grain { get; init; }

    /// <summary>How people learned.</summary>
    public Practice Practice { get; init; }

    /// <summary>Formal or informal.</summary>
    public Modality Modality { get; init; }

    /// <summary>Ids of the rules that fired, in the order of the axes: <c>K08</c>, <c>F5</c>.</summary>
    public required IReadOnlyList<string> MatchedRules { get; init; }

    /// <summary>What the rules looked at, one short text each: <c>verb=http://…</c>, <c>source=lms</c>; no names of people.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>Who learned: the Actor when it is an identified Agent.</summary>
    public Ifi? Person { get; init; }

    /// <summary>The day of the Statement's timestamp in the reporting time zone.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Minutes spent, at most 480 for one event; null when unknown.</summary>
    public double? Minutes { get; init; }

    /// <summary>Where the minutes come from.</summary>
    public DurationBasis MinutesBasis { get; init; }

    /// <summary>What resolution needs beside the axes; null where nothing is resolved from it (traces, administration, surveys, the unclassified).</summary>
    public FactDetails? Details { get; init; }

    /// <summary>Whether the Statement was voided since: the fact stays and counts no more (xAPI-Data 2.3.2).</summary>
    public bool IsVoided { get; init; }

    /// <summary>Whether the event enters shares: a learning event that is not voided and not a mere part of a module.</summary>
    public bool Counts => !IsVoided && Kind == LearningKind.Learning && Grain != Grain.Item;
}
