using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Catalogue;

/// <summary>A credential that Statements come from, and what is believed of them. What is null or not listed is as the rule set has it for the kind.</summary>
/// <param name="Key">The public half of the credential.</param>
/// <param name="Kind">What it is bound to; never unbound.</param>
public sealed record LearningSource(string Key, SourceKind Kind)
{
    /// <summary>Whether explicit claims about modality and ownership decide.</summary>
    public bool? IsTrusted { get; init; }

    /// <summary>Whether a registration stands for one attempt; some platforms send one for each session, or one for many people.</summary>
    public bool? RegistrationIsAttempt { get; init; }

    /// <summary>Whether the Actor of an assignment that names nobody else is who was assigned, against what the Verb means.</summary>
    public bool? AssignActorIsAssignee { get; init; }

    /// <summary>Who decided, by the way of enrolment as it is sent.</summary>
    public IReadOnlyDictionary<string, Ownership> Enrolments { get; init; } = new Dictionary<string, Ownership>(StringComparer.Ordinal);
}
