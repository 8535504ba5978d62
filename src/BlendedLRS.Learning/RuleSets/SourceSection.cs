using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.RuleSets;

/// <summary>What is believed of Statements from one kind of source, unless they say otherwise.</summary>
internal sealed record SourceSection
{
    /// <summary>Whether its explicit claims about modality and ownership decide.</summary>
    public required bool Trusted { get; init; }

    public required Visibility Visibility { get; init; }

    public required DurationBasis DurationBasis { get; init; }

    /// <summary>Whether people report by themselves here.</summary>
    public required bool SelfReported { get; init; }

    /// <summary>Whether a registration stands for one attempt.</summary>
    public required bool RegistrationIsAttempt { get; init; }

    /// <summary>Whether the Actor of an assignment that names nobody else is who was assigned.</summary>
    public required bool AssignActorIsAssignee { get; init; }

    /// <summary>Who decided, by the way of enrolment that is sent.</summary>
    public required IReadOnlyDictionary<string, Ownership> Enrolments { get; init; }

    public required Ownership OtherEnrolments { get; init; }
}
