using BlendedLRS.Learning.Classification;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Learning.RuleSets;

/// <summary>All that is given must hold; within a list one suffices. Lists of IRIs may name sets.</summary>
internal sealed record Condition
{
    public IReadOnlyList<string>? Verbs { get; init; }

    public IReadOnlyList<string>? ExceptVerbs { get; init; }

    /// <summary>Type of the Activity that is the Object.</summary>
    public IReadOnlyList<string>? Types { get; init; }

    public IReadOnlyList<string>? ExceptTypes { get; init; }

    /// <summary>What the Object is.</summary>
    public IReadOnlyList<ObjectKind>? Objects { get; init; }

    /// <summary>Type of an Activity in <c>parent</c> or <c>grouping</c>.</summary>
    public IReadOnlyList<string>? RelatedTypes { get; init; }

    /// <summary>Type of an Activity in <c>category</c>.</summary>
    public IReadOnlyList<string>? CategoryTypes { get; init; }

    public IReadOnlyList<string>? CategoryPrefixes { get; init; }

    /// <summary>Whether a version of our own profile stands in <c>category</c>.</summary>
    public bool? OwnProfile { get; init; }

    public IReadOnlyList<SourceKind>? Sources { get; init; }

    public bool? Trusted { get; init; }

    /// <summary>The kind found so far; in a rule about kinds this makes the case a revision of that kind.</summary>
    public IReadOnlyList<LearningKind>? Kinds { get; init; }

    public IReadOnlyList<Practice>? Practices { get; init; }

    public IReadOnlyList<Practice>? ExceptPractices { get; init; }

    /// <summary>What the Statement was found to do.</summary>
    public IReadOnlyList<Act>? Acts { get; init; }

    /// <summary>Who decided, by the way of enrolment that was sent and what the source's section makes of it.</summary>
    public IReadOnlyList<Ownership>? Enrolments { get; init; }

    /// <summary>What <c>result.completion</c> says; nothing said is neither.</summary>
    public bool? Completion { get; init; }

    /// <summary>Whether <c>context.instructor</c> is present.</summary>
    public bool? Instructor { get; init; }

    /// <summary>Whether <c>context.instructor</c> is the Actor.</summary>
    public bool? InstructorIsActor { get; init; }

    /// <summary>A key in <c>context.extensions</c> or <c>result.extensions</c>.</summary>
    public IReadOnlyList<string>? Extensions { get; init; }

    /// <summary>Beginnings of the Object's id, as sent.</summary>
    public IReadOnlyList<string>? IdPrefixes { get; init; }

    public IReadOnlyList<string>? Platforms { get; init; }

    /// <summary>Timestamps from here on.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Timestamps before this.</summary>
    public DateTimeOffset? Until { get; init; }
}
