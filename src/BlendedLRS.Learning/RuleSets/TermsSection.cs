namespace BlendedLRS.Learning.RuleSets;

/// <summary>What is read from a Statement for resolution. Of several extensions the first that is there counts.</summary>
internal sealed record TermsSection
{
    public required IReadOnlyList<string> ModuleKey { get; init; }

    public required IReadOnlyList<string> Revises { get; init; }

    public required IReadOnlyList<string> RevisionCause { get; init; }

    public required IReadOnlyList<string> Addresses { get; init; }

    public required IReadOnlyList<string> Channel { get; init; }

    public required IReadOnlyList<string> ValidUntil { get; init; }

    public required IReadOnlyList<string> EnrolmentType { get; init; }

    /// <summary>For whom something was assigned, directed, recommended or approved.</summary>
    public required IReadOnlyList<string> Learner { get; init; }

    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>Types of Activities that are topics.</summary>
    public required IReadOnlyList<string> TopicTypes { get; init; }

    /// <summary>Categories under which a registration is one attempt, whatever the source.</summary>
    public required IReadOnlyList<string> AttemptCategories { get; init; }

    /// <summary>Every list under its name in the file.</summary>
    public IEnumerable<(string Name, IReadOnlyList<string> Iris)> All() =>
    [
        ("moduleKey", ModuleKey), ("revises", Revises), ("revisionCause", RevisionCause), ("addresses", Addresses), ("channel", Channel), ("validUntil", ValidUntil),
        ("enrolmentType", EnrolmentType), ("learner", Learner), ("topics", Topics), ("topicTypes", TopicTypes), ("attemptCategories", AttemptCategories),
    ];
}
