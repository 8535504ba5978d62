namespace BlendedLRS.Learning.Profile;

/// <summary>A Statement Template as it stands in the profile (xAPI Profiles, Structure 8.0): one way in which a Statement is built.</summary>
internal sealed record StatementTemplate
{
    public required string Id { get; init; }

    public string? Verb { get; init; }

    public string? ObjectActivityType { get; init; }

    public IReadOnlyList<string> ContextGroupingActivityType { get; init; } = [];

    public IReadOnlyList<string> ContextParentActivityType { get; init; } = [];

    public IReadOnlyList<string> ContextOtherActivityType { get; init; } = [];

    public IReadOnlyList<string> ContextCategoryActivityType { get; init; } = [];

    public IReadOnlyList<string> AttachmentUsageType { get; init; } = [];

    public IReadOnlyList<string> ObjectStatementRefTemplate { get; init; } = [];

    public IReadOnlyList<string> ContextStatementRefTemplate { get; init; } = [];

    public IReadOnlyList<TemplateRule> Rules { get; init; } = [];
}
