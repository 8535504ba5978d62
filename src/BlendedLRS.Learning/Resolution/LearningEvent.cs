using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Resolution;

/// <summary>One learning experience of one person, counted once however many Statements tell of it: what the measures are made of.</summary>
public sealed record LearningEvent
{
    /// <summary>Place in the log of the Statement that stands for it.</summary>
    public required long Sequence { get; init; }

    /// <summary>That Statement.</summary>
    public required Guid StatementId { get; init; }

    /// <summary>Who learned: the key of the person in the roster, else of the IFI.</summary>
    public required string Person { get; init; }

    /// <summary>When: the Statement's timestamp.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The day of it in the time zone of the person's site.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Formal or informal.</summary>
    public Modality Modality { get; init; }

    /// <summary>How people learned.</summary>
    public Practice Practice { get; init; }

    /// <summary>How far it adapted; null when unknown.</summary>
    public FlexLevel? FlexLevel { get; init; }

    /// <summary>Who decided.</summary>
    public Ownership Ownership { get; init; }

    /// <summary>Whether it was recommended first.</summary>
    public bool IsPrompted { get; init; }

    /// <summary>Whether it is an item of a mandatory baseline set that applied to the person that day.</summary>
    public bool IsMandatory { get; init; }

    /// <summary>The module of the catalogue, or what stands for one: a <c>module-key</c> or the Activity's id; null when no module is learned from.</summary>
    public string? ModuleKey { get; init; }

    /// <summary>Competencies and tags, as Activity ids.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Minutes spent, at most 480; null when unknown.</summary>
    public double? Minutes { get; init; }

    /// <summary>Where the minutes come from.</summary>
    public DurationBasis MinutesBasis { get; init; }

    /// <summary>Who may read the Statement.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>Whether it succeeded, where that was said: an experiment that met its expectation, a test passed.</summary>
    public bool? Success { get; init; }

    /// <summary>With whom: keys of people named as mentor, partner or in the team.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>Whether the LMS or content it came from said so, or the person: external courses that people report count, but never towards a baseline.</summary>
    public bool IsSelfReported { get; init; }

    /// <summary>Until when what was achieved is valid, where that was said; null when not.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>Every Statement that tells of it, the one that stands for it first.</summary>
    public IReadOnlyList<Guid> Statements { get; init; } = [];

    /// <summary>Rules that fired, in order: <c>K08</c>, <c>F5</c>, <c>D1</c>, <c>L1</c>, <c>O4</c>.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>What resolution looked at, one short text each: <c>commitment=…</c>, <c>revision=r4</c>; no names of people.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];
}
