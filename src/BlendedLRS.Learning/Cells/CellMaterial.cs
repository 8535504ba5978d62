using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.People;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Cells;

/// <summary>What cells are made of: records of the whole organisation, of the period and of the days around it that the family asks for (<see cref="Lookback"/>); more does no harm.</summary>
public sealed record CellMaterial
{
    /// <summary>Learning events.</summary>
    public IReadOnlyList<LearningEvent> Events { get; init; } = [];

    /// <summary>Commitments.</summary>
    public IReadOnlyList<Commitment> Commitments { get; init; } = [];

    /// <summary>Goals.</summary>
    public IReadOnlyList<Goal> Goals { get; init; } = [];

    /// <summary>Who helped whom, each meeting once (<see cref="TiePairs"/>).</summary>
    public IReadOnlyList<Tie> Ties { get; init; } = [];

    /// <summary>Questions.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>Moves to other roles and units.</summary>
    public IReadOnlyList<RoleChange> RoleChanges { get; init; } = [];

    /// <summary>Feedback to people, and applause.</summary>
    public IReadOnlyList<Feedback> Feedback { get; init; } = [];

    /// <summary>Feedback on modules, with its answers.</summary>
    public IReadOnlyList<Feedback> ModuleFeedback { get; init; } = [];

    /// <summary>Rework cases.</summary>
    public IReadOnlyList<ReworkCase> ReworkCases { get; init; } = [];

    /// <summary>How attempts to record learning went.</summary>
    public IReadOnlyList<CaptureTiming> Timings { get; init; } = [];

    /// <summary>Modules, with the revisions that Statements told of, and baseline sets.</summary>
    public ModuleCatalogue Catalogue { get; init; } = ModuleCatalogue.Empty;

    /// <summary>Who works where.</summary>
    public Roster Roster { get; init; } = Roster.Empty;

    /// <summary>Cells of M15 by quarters: what M16 is made of. They are not served beside those by months, because a quarter less two of its months is the third.</summary>
    public IReadOnlyList<Cell> Published { get; init; } = [];

    /// <summary>The moment up to which the log was counted.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Version of the rule set behind the records.</summary>
    public required string RuleSetVersion { get; init; }

    /// <summary>Time zone of the organisation: decides on which day a moment fell.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Since when informal learning has been recorded.</summary>
    public DateTimeOffset InformalSince { get; init; } = DateTimeOffset.MinValue;

    /// <summary>Decides the draws of the bootstrap.</summary>
    public ulong Seed { get; init; } = 1;
}
